import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { givenOrganisation } from './features/kpi/testing/given.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql, type Wiring } from './wire.js'

const db = await testDatabase()
const operator = db.ctx()
const open: FastifyInstance[] = []

beforeAll(() => givenOrganisation(db.sql))
afterAll(() => Promise.all(open.map(app => app.close())))

async function serve(settings: Partial<Wiring> = {}) {
  const app = Fastify()
  open.push(app)
  const clock = fixedClock(operator.now)
  const log = createLogger('silent')
  await registerGraphql(app, { postgres: db.asked, clock, log, ...settings })
  const post = (query: string, { url = '/graphql', cookie = '', variables = {}, ...more } = {}) =>
    app.inject({
      ...{ method: 'POST', url, headers: cookie ? { cookie } : {} },
      payload: { query, variables, ...more },
    })
  const codeOf = async (...[query, rest]: Parameters<typeof post>) =>
    (await post(query, rest)).json().errors?.[0]?.extensions.code ?? 'answered'
  return { app, post, codeOf }
}
type Served = Awaited<ReturnType<typeof serve>>

async function signedIn({ post }: Served, roles: Parameters<typeof givenPerson>[1]) {
  const { secret } = await givenPerson(operator, roles)
  const answer = await post(
    'mutation ($secret: String!) { signInWithLink(secret: $secret) { permissions } }',
    { variables: { secret } },
  )
  const [cookie] = answer.cookies
  return { cookie: `${cookie?.name}=${cookie?.value}` }
}

const board = '{ scorecard { readings { value } } }'
const schema = '{ __schema { queryType { name } } }'
const viewer = '{ viewer { permissions } }'

describe('where reading is not open', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve({ isReadingOpen: false })
  })

  test.each([
    ['a figure', board],
    ['whose board it is', '{ organisation { name } }'],
    ['a saved query', '{ savedQuery(slug: "kept") { name } }'],
    ['an example', '{ queryExamples { name } }'],
    ['the schema', schema],
    ['a type', '{ __type(name: "Query") { name } }'],
  ])('%s is answered to those alone who have signed in', async (_, query) => {
    const asked = await served.post(query)
    expect(asked.json().errors[0]).toMatchObject({
      message: expect.stringContaining('/sign-in'),
      extensions: { code: 'UNAUTHENTICATED' },
    })
    const executive = await signedIn(served, ['EXECUTIVE'])
    expect(await served.codeOf(query, executive)).not.toBe('UNAUTHENTICATED')
  })

  test('no file is handed out', async () => {
    const file = await served.post(board, { url: '/export', format: 'CSV' } as object)
    expect(file.json().errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })

  test('it is still told how to sign in, and that nothing may be read', async () => {
    expect(await served.codeOf('{ signInWays { provider } }')).toBe('answered')
    const { data } = (await served.post(viewer)).json()
    expect(data.viewer.permissions).toEqual(['viewer.read', 'session.open', 'session.close'])
  })

  test('nothing is told over a socket either', async () => {
    await served.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = served.app.server.address() as AddressInfo
    const url = `ws://127.0.0.1:${port}/graphql`
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 })
    const told = client.iterate({ query: 'subscription { dataChanged { ledgerPosition } }' })
    const first = await told.next()
    expect(first.value?.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
    await client.dispose()
  })

  test('who has signed in and has no role reads nothing', async () => {
    const someone = await signedIn(served, ['EXECUTIVE'])
    await db.sql`delete from role_grant`
    expect(await served.codeOf(board, someone)).toBe('FORBIDDEN')
  })
})

describe('where nothing is said about it', () => {
  test('the demo is open, and closed at once where a real organisation takes its place', async () => {
    const served = await serve()
    await db.sql`update organisation set demo = 1`
    expect([await served.codeOf(board), await served.codeOf(schema)]).toEqual([
      'answered',
      'answered',
    ])
    await db.sql`update organisation set demo = 0`
    expect([await served.codeOf(board), await served.codeOf(schema)]).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ])
  })
})

test('where reading is open, an answer that is kept is given to no one it is closed to', async () => {
  const served = await serve({ isReadingOpen: true })
  expect(await served.codeOf(board)).toBe('answered')
  expect((await served.post(board)).headers['cache-status']).toContain('hit')
  const { permissions } = (await served.post(viewer)).json().data.viewer
  expect(permissions).toContain('kpi.read')
  expect(permissions).not.toContain('person.read')
})
