import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import type { Ctx } from '../context.js'
import { mountGraphql } from '../graphql-server.js'
import { createLogger } from '../logger.js'
import { inSnapshot } from '../snapshot.js'

const database = await testDatabase()
const log = createLogger('silent')
let app: FastifyInstance
let url: string
let pages = 0
/** How many pages the list has, and which one fails. */
let list = { length: 3, failsAt: -1 }

const object = (name: string, fields: Record<string, { type: never }>) =>
  new GraphQLObjectType({ name, fields })
const as = (type: unknown) => ({ type: type as never })
const item = object('Item', {
  page: as(GraphQLInt),
  seenIn: as(GraphQLString),
  text: as(GraphQLString),
})
const edge = object('Edge', { node: as(item) })
const pageInfo = object('PageInfo', {
  hasNextPage: as(GraphQLBoolean),
  endCursor: as(GraphQLString),
})
const connection = object('Items', { edges: as(new GraphQLList(edge)), pageInfo: as(pageInfo) })

/** A list of pages, each read from the database. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Ctx>({
    name: 'Query',
    fields: {
      items: {
        type: connection,
        args: { first: { type: GraphQLInt }, after: { type: GraphQLString } },
        extensions: { exportedAs: { rows: ['edges.node'] } },
        resolve: (_source, { first, after }, ctx) =>
          inSnapshot(ctx, seen => pageOf(seen, first, after)),
      },
    },
  }),
})

async function pageOf({ sql }: Ctx, first: number, after: string | null) {
  const page = Number(after ?? 0) + 1
  pages++
  if (page === list.failsAt) throw new Error('The disk is gone')
  const [row] = await sql<{ seen: string }[]>`select pg_current_snapshot()::text as seen`
  const node = { page, seenIn: row?.seen, text: 'x'.repeat(1000) }
  return {
    edges: Array.from({ length: first }, () => ({ node })),
    pageInfo: { hasNextPage: page < list.length, endCursor: String(page) },
  }
}

beforeAll(async () => {
  app = Fastify()
  await mountGraphql(app, {
    schema,
    log,
    contextOf: async () => ({
      ...database,
      now: new Date('2026-04-15T10:00:00Z'),
      actor: { kind: 'anonymous', id: 'anyone' },
      demand: () => {},
      log,
    }),
    versionOf: async () => 'one',
    places: 2,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/export`
})
beforeEach(() => {
  pages = 0
  list = { length: 3, failsAt: -1 }
})
afterAll(() => app.close())

const ask = (signal?: AbortSignal) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ items { edges { node { page seenIn text } } } }' }),
    ...(signal && { signal }),
  })

const openSnapshots = async (): Promise<number> => {
  const [row] = await database.sql<{ open: number }[]>`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`
  return row?.open ?? -1
}

test('a list is read to its end, all pages from one state of the database', async () => {
  const body = await (await ask()).text()
  const rows = body.trimEnd().split('\r\n').slice(1)
  expect([rows.length, pages]).toEqual([300, 3])
  const seen = rows.map(row => row.split(',').slice(0, 2))
  expect(new Set(seen.map(([page]) => page))).toEqual(new Set(['1', '2', '3']))
  expect(new Set(seen.map(([, state]) => state)).size).toBe(1)
  expect(await openSnapshots()).toBe(0)
})

test('what fails after the first page ends the connection: no file is shorter than it looks', async () => {
  list = { length: 1000, failsAt: 40 }
  const answer = await ask()
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow()
})

test('what fails on the first page is told, and no file begins', async () => {
  list = { length: 3, failsAt: 1 }
  const answer = await ask()
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] }
  expect([answer.status, errors[0]?.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
  expect(answer.headers.get('content-disposition')).toBeNull()
})

test('whoever stops reading stops the work, and lets go of the database', async () => {
  list = { length: 1_000_000, failsAt: -1 }
  const reader = new AbortController()
  const body = (await ask(reader.signal)).body?.getReader()
  await body?.read()
  reader.abort()
  await expect.poll(openSnapshots, { timeout: 2_000 }).toBe(0)
  const asked = pages
  await (await fetch(url)).text()
  expect(pages).toBe(asked)
  expect(asked).toBeLessThan(1_000)
})

test('of a list without end only as much is read as is taken', async () => {
  list = { length: 1_000_000, failsAt: -1 }
  const reader = new AbortController()
  const body = (await ask(reader.signal)).body?.getReader()
  await body?.read()
  const settled = async () => {
    const before = pages
    await (await fetch(url)).text()
    return pages - before
  }
  await expect.poll(settled, { timeout: 5_000 }).toBe(0)
  // A page is 100 kB: what waits between server and reader are the buffers of a socket.
  expect(pages).toBeLessThan(400)
  reader.abort()
})
