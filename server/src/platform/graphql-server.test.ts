import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { GraphQLBoolean, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import type { Ctx } from './context.js'
import { mountGraphql } from './graphql-server.js'
import { createLogger } from './logger.js'
import { openPostgres, type Postgres } from './postgres.js'
import { inSnapshot } from './snapshot.js'

const database = await testDatabase()
const logged: string[] = []
const log = createLogger('error', { write: line => logged.push(line) })
const open: FastifyInstance[] = []
let pool: Postgres

/** A field that keeps the database at work for a minute, one that may not, and one that is quick. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Ctx>({
    name: 'Query',
    fields: {
      slow: {
        type: GraphQLBoolean,
        resolve: (_source, _args, ctx) =>
          inSnapshot(ctx, async ({ sql }) => (await sql`select pg_sleep(60)`).length > 0),
      },
      overdue: {
        type: GraphQLBoolean,
        resolve: (_source, _args, ctx) =>
          inSnapshot(ctx, async ({ sql }) => {
            await sql`select set_config('statement_timeout', '200', true)`
            return (await sql`select pg_sleep(60)`).length > 0
          }),
      },
      quick: {
        type: GraphQLBoolean,
        resolve: (_source, _args, ctx) =>
          inSnapshot(ctx, async ({ sql }) => (await sql`select 1`).length > 0),
      },
    },
  }),
})

beforeAll(() => {
  pool = openPostgres(database.url, { max: 2 })
})
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})
afterAll(() => pool.end())

async function serve(options: { places: number; deadlineMs?: number }): Promise<string> {
  const app = Fastify()
  open.push(app)
  await mountGraphql(app, {
    schema,
    log,
    contextOf: async () => ({
      ...pool,
      now: new Date(),
      actor: { kind: 'anonymous', id: 'anyone' },
      demand: () => {},
      log,
    }),
    versionOf: async () => 'one',
    ...options,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`
}

const ask = (
  url: string,
  name: string,
  { signal, field = 'slow' }: { signal?: AbortSignal; field?: string } = {},
) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `query ${name} { ${field} }` }),
    ...(signal && { signal }),
  })

/** Backends of this database at work for a question. */
async function working(): Promise<number> {
  const [row] = await database.sql`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`
  return row?.n
}

test('F12: a question whose asker has gone leaves no work behind in the database', async () => {
  const url = await serve({ places: 2 })
  const gone = new AbortController()
  const asked = ask(url, 'Gone', { signal: gone.signal })
  await expect.poll(working).toBe(1)
  gone.abort()
  await expect(asked).rejects.toThrow()
  await expect.poll(working, { timeout: 2_000 }).toBe(0)
})

test('F11: a statement past its time ends, is told so, and the next question is answered', async () => {
  const url = await serve({ places: 2 })
  const answer = await ask(url, 'Overdue', { field: 'overdue' })
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] }
  expect(errors[0]?.extensions.code).toBe('TIMEOUT')
  await expect.poll(working, { timeout: 2_000 }).toBe(0)
  const next = await (await ask(url, 'Next', { field: 'quick' })).json()
  expect(next).toMatchObject({ data: { quick: true } })
})

test('what is given up is no failure of ours in the log', async () => {
  const url = await serve({ places: 2, deadlineMs: 300 })
  await Promise.all(['A', 'B', 'C', 'D'].map(name => ask(url, name)))
  await expect.poll(working, { timeout: 5_000 }).toBe(0)
  expect(logged.join('')).toBe('')
})

test('a question past its deadline is refused with 503 and the time to come back', async () => {
  const url = await serve({ places: 2, deadlineMs: 300 })
  const answer = await ask(url, 'Late')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  const { errors } = (await answer.json()) as { errors: { extensions: unknown }[] }
  expect(errors[0]?.extensions).toEqual({ code: 'TIMEOUT', retryAfterSeconds: 5 })
  await expect.poll(working, { timeout: 5_000 }).toBe(0)
})

test('more questions than places are refused with 503 after two seconds', async () => {
  const url = await serve({ places: 1, deadlineMs: 4_000 })
  const first = ask(url, 'First')
  await expect.poll(working).toBe(1)
  const answer = await ask(url, 'Second')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] }
  expect(errors[0]?.extensions.code).toBe('UNAVAILABLE')
  expect((await first).status).toBe(503)
})
