import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoles } from './domain/access/role.js'
import { givenOrganisation } from './features/kpi/testing/given.js'
import { fixedClock } from './platform/clock.js'
import { createHttpServer, type HttpServer } from './platform/http.js'
import { createLogger } from './platform/logger.js'
import { createSealing, KEY_BYTES } from './platform/sealing.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const now = db.ctx().now
const logged: string[] = []
const told: string[] = []
/** What must stand nowhere but in the one answer that hands it out. */
const secrets = new Map<string, string>([
  ['a wrong password', 'canary-password-6h2k'],
  ['a new password', 'canary-new-password-8d1q'],
  ['the text of a ticket', 'canary-ticket-text-3v9z'],
  ['a variable of another type', 'canary-variable-5m7r'],
  ['a body that is no JSON', 'canary-body-2w4t'],
  ['a token that nobody issued', 'sb_canaryToken9x'],
  ['a link that nobody made', 'canary-link-7c5n'],
])
const canary = (name: string): string => secrets.get(name) as string
let server: HttpServer
let cookie = ''

const post = (payload: unknown, headers: Record<string, string> = { cookie }) =>
  server.app.inject({
    ...{ method: 'POST', url: '/graphql' },
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const answer = await post({ query, variables })
  told.push(JSON.stringify(answer.json().errors ?? []))
  return answer
}

beforeAll(async () => {
  await givenOrganisation(db.sql)
  const log = createLogger('trace', { write: line => logged.push(line) })
  server = await createHttpServer({
    log,
    clientFolder: null,
    isReady: async () => 'ready',
    registerGraphql: app =>
      registerGraphql(app, {
        ...{ postgres: db.asked, owner: db, clock: fixedClock(now), log, isReadingOpen: true },
        sealing: createSealing([Buffer.alloc(KEY_BYTES, 7)]),
      }),
  })
  const { secret } = await givenPerson(db.ctx(), allRoles)
  secrets.set('the secret of a link', secret)
  const link = 'mutation ($s: String!) { signInWithLink(secret: $s) { __typename } }'
  const answer = await ask(link, { s: secret })
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  secrets.set('the secret of a session', cookie.split('=')[1] ?? '')
})
afterAll(() => server.app.close())

/** Everything that comes with a secret, and fails in each of the ways in which it can. */
async function useThem(): Promise<void> {
  const token = await ask(
    'mutation { issueToken(input: { name: "Nightly", uses: [READ_FIGURES], lastsDays: 30 }) { secret } }',
  )
  expect(token.json().errors ?? []).toEqual([])
  secrets.set('the secret of a token', token.json().data.issueToken.secret)
  const hook = await ask(
    'mutation { addWebhook(input: { name: "Hook", url: "https://hooks.example.org/x", shape: GENERIC }) { secret } }',
  )
  secrets.set('the secret of a webhook', hook.json().data.addWebhook.secret)
  const password =
    'mutation ($p: String!) { signInWithPassword(email: "a@example.org", password: $p) { __typename } }'
  await ask(password, { p: canary('a wrong password') })
  await ask(password, { p: [canary('a variable of another type')] })
  await ask('mutation ($s: String!) { signInWithLink(secret: $s) { __typename } }', {
    s: canary('a link that nobody made'),
  })
  await ask(
    'mutation ($p: String!) { changePassword(present: "x", password: $p) { __typename } }',
    {
      p: canary('a new password'),
    },
  )
  await ask('query ($s: String!) { records(kpi: "FCR", after: $s) { totalCount } }', {
    s: canary('the text of a ticket'),
  })
  await ask(`{ kpi(code: "${canary('the text of a ticket')}\\u0000") { name } }`)
  await post(`{"query": "${canary('a body that is no JSON')}`)
  await post(
    { query: '{ viewer { __typename } }' },
    {
      authorization: `Bearer ${canary('a token that nobody issued')}`,
    },
  )
  await server.app.inject({
    url: `/nowhere/${canary('the text of a ticket')}?x=${canary('a body that is no JSON')}`,
  })
}

/** Every row of every table as text, but for the one place in which what was said itself is kept. */
async function everyRow(): Promise<string> {
  const tables = await db.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`
  const rows = await Promise.all(
    tables.map(
      ({ name }) => db.sql`select string_agg(t::text, ' ') as text from ${db.sql(name)} t`,
    ),
  )
  return rows.map(([row]) => String(row?.text)).join(' ')
}

test('no secret is in the log, in an error, in the metrics, in the audit or in any table', async () => {
  await useThem()
  const places = {
    log: logged.join(''),
    errors: told.join(''),
    metrics: (await server.app.inject({ url: '/metrics' })).body,
    tables: await everyRow(),
  }
  expect(secrets.size).toBe(11)
  expect(logged.length).toBeGreaterThan(5)
  expect(places.metrics).toContain('http_request_duration_seconds')
  expect(places.tables).toContain('signInWithPassword')
  for (const [name, secret] of secrets) {
    expect(secret.length, name).toBeGreaterThan(10)
    for (const [place, text] of Object.entries(places))
      expect(text.includes(secret), `${name} in the ${place}`).toBe(false)
  }
})
