import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { allRoles } from './domain/access/role.js'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { createSealing, KEY_BYTES } from './platform/sealing.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'

const db = await testDatabase()
const api = await givenApi(db, { sealing: createSealing([Buffer.alloc(KEY_BYTES, 7)]) })
let cookie = ''

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-03', { met: 30, missed: 5, service: 'EMAIL' })
})
beforeEach(async () => {
  ;({ cookie } = await api.signIn(allRoles))
})

const ask = async (query: string, variables: object = {}, as = cookie) => {
  const answer = await api.post('/graphql', { query, variables }, { cookie: as })
  const body = answer.json()
  return { status: answer.statusCode, data: body.data, error: body.errors?.[0] }
}
const codeOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).error?.extensions

const RECORDS = `query ($kpi: String!, $after: String) {
  records(kpi: $kpi, first: 5, after: $after) { edges { cursor } pageInfo { endCursor } } }`
const pageOf = (kpi: string, after?: string) => ask(RECORDS, { kpi, after })

describe('an id or a cursor', () => {
  test.each(['motion', 'alert', 'objective', 'target', 'initiative', 'goal', 'import'])(
    'G8 of something else is no id of: %s',
    async field => {
      const [person] = await db.sql<{ id: string }[]>`select id from person limit 1`
      const query = `query ($id: ID!) { ${field}(id: $id) { id } }`
      expect((await codeOf(query, { id: person?.id })).code).toMatch(/^(NOT_FOUND|INVALID)$/)
    },
  )

  test('G9 that was tampered with, or given out for another question, is refused', async () => {
    const cursor = (await pageOf('SLA_RESOLUTION')).data.records.pageInfo.endCursor
    expect((await pageOf('SLA_RESOLUTION', cursor)).data.records.edges).toHaveLength(5)
    const refused = { code: 'INVALID', argument: 'after' }
    for (const other of [`${cursor}A`, cursor.slice(2), btoa('[1]'), cursor.toLowerCase()])
      expect((await pageOf('SLA_RESOLUTION', other)).error.extensions, other).toMatchObject(refused)
    expect((await pageOf('FCR', cursor)).error.extensions).toMatchObject(refused)
  })

  test('G9 of somebody who sees more opens nothing that the reader does not see', async () => {
    const cursor = (await pageOf('SLA_RESOLUTION')).data.records.edges[0].cursor
    const other = (await api.signIn(['OWNER'], { department: 'HR' })).cookie
    const { data } = await ask(RECORDS, { kpi: 'SLA_RESOLUTION', after: cursor }, other)
    expect(data?.records?.edges ?? []).toEqual([])
  })
})

const INVITE = `mutation ($name: String!, $email: String!) {
  invitePerson(roles: [{ role: ANALYST }], input: { name: $name, email: $email }) {
    person { name } } }`
const NOTE = `mutation ($text: String!) {
  writeAnnotation(input: { kind: INCIDENT, from: "2026-03-10", text: $text }) { text } }`
const HOOK = `mutation ($url: String!) {
  addWebhook(input: { name: "Ours", url: $url, shape: GENERIC }) { webhook { id } } }`
const long = (text: string, count: number) => text.repeat(count)

describe('a text that cannot be', () => {
  test.each([
    'a@b@c',
    'ada@example.org\r\nbcc: x@example.org',
    '"quoted local"@example.org',
    'a b@example.org',
    '@example.org',
    `${long('x', 65)}@example.org`,
    '',
  ])('G18 the address %j is refused', async email => {
    expect(await codeOf(INVITE, { name: 'Ada', email })).toMatchObject({
      ...{ code: 'INVALID', argument: 'email' },
    })
  })

  test('G18 an address in the letters of another language is taken', async () => {
    const { data } = await ask(INVITE, { name: 'Jörg', email: 'jörg@exämple.org' })
    expect(data.invitePerson.person.name).toBe('Jörg')
  })

  test('G18 a person twice, or a thousand of them, is refused', async () => {
    const query = `mutation ($raters: [MaturityRaterInput!]!) { openMaturityRound(
      input: { title: "2026", closesOn: "2026-06-01", raters: $raters }) { id } }`
    const [person] = await db.sql<{ id: string }[]>`select id from person limit 1`
    const raters = (count: number) => Array(count).fill({ person: person?.id, side: 'IT' })
    for (const count of [2, 1000])
      expect(await codeOf(query, { raters: raters(count) })).toMatchObject({ code: 'INVALID' })
  })

  test.each(['https://u:p@example.org/', 'file:///etc/passwd', 'data:text/plain,x', 'x'])(
    'G19 nothing is sent to %s',
    async url => {
      expect(await codeOf(HOOK, { url })).toMatchObject({ code: 'INVALID', argument: 'input.url' })
    },
  )

  test.each([
    ['of 90 KB', long('x', 90_000), 'text'],
    ['of white space', ' \t  ', 'text'],
    ['of what has no width', '\u200b\u200b \u2060', 'text'],
    ['that is shown the other way round', 'photo_\u202egnp.exe', 'text'],
    ['of 10,000 stars', long('*', 10_000), 'text'],
    ['of two paragraphs', 'one\n\ntwo', 'text'],
  ])('G20 a note %s is refused', async (_, text, argument) => {
    expect(await codeOf(NOTE, { text })).toMatchObject({ code: 'INVALID', argument })
  })

  test.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1)) ![](data:image/png;base64,x)',
    long('>', 500),
    `z${long('\u0353', 300)}`,
    'שלום \u200f! 👩‍👩‍👧‍👦',
  ])('G20 a note of %j is text like any other, and comes back as it was written', async text => {
    expect((await ask(NOTE, { text })).data.writeAnnotation).toEqual({ text })
  })

  test.each([
    ['', 'name'],
    [long('x', 10_000), 'name'],
    ['a\0b', 'name'],
    ['Ada \ud800', 'name'],
    ['\u202eAda', 'name'],
    ['\u200b', 'name'],
  ])('G21 the name %j is refused', async (name, argument) => {
    const refusal = await codeOf(INVITE, { name, email: 'name@example.org' })
    expect(refusal).toMatchObject({ code: 'INVALID', argument })
  })

  test('G21 a name that is written into the document is no way round', async () => {
    const written = INVITE.replace('name: $name', 'name: "\\u202eAda"').replace(
      '$name: String!, ',
      '',
    )
    expect(await codeOf(written, { email: 'x@example.org' })).toMatchObject({ code: 'INVALID' })
  })

  test('G21 a twin by a space at the end, or by letters in another case, is the same', async () => {
    expect(
      (await ask(INVITE, { name: 'Ada ', email: 'ada@example.org' })).data.invitePerson,
    ).toEqual({ person: { name: 'Ada' } })
    const twin = await codeOf(INVITE, { name: 'Ada', email: 'ADA@example.org' })
    expect(twin).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('a change that cannot be', () => {
  test('G22 of a version that is no more is refused, and nothing is overwritten', async () => {
    const query = `mutation ($version: Int!, $isOn: Boolean!) { setAlertRule(input: {
      family: TREND, reason: "Quieter.", version: $version, isOn: $isOn }) { version isOn } }`
    await ask(query, { version: 0, isOn: false })
    expect(await codeOf(query, { version: 0, isOn: true })).toMatchObject({ code: 'CONFLICT' })
    const { data } = await ask('{ alertRules { family isOn } }')
    const [trend] = data.alertRules.filter(({ family }: { family: string }) => family === 'TREND')
    expect(trend.isOn).toBe(false)
  })

  test('G33 fifty of them in a document are refused as a whole', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `a${i}: markRead(ids: []) { unreadCount }`)
    expect(await codeOf(`mutation { ${many.join(' ')} }`)).toMatchObject({ code: 'TOO_LARGE' })
  })

  const login = (name: string) =>
    `${name}: signInWithPassword(email: "ada@example.org", password: "${name}") { permissions }`

  test.each([
    ['beside each other', `mutation { ${login('a')} ${login('b')} }`],
    ['in a fragment', `mutation { ...F } fragment F on Mutation { ${login('a')} ${login('b')} }`],
    ['beside something else', `mutation { ${login('a')} signOut { permissions } }`],
  ])('G34 two passwords are not tried by one request: %s', async (_, query) => {
    await db.sql`delete from sign_in_attempt`
    expect(await codeOf(query)).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await db.sql`select from sign_in_attempt`).toHaveLength(0)
  })

  test('G35 a subscription to two things is refused', async () => {
    const query = 'subscription { dataChanged { ledgerPosition } inboxChanged { unreadCount } }'
    expect(await codeOf(query)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
  })
})

test('G28 an export that is asked for 64 times at once is answered each time, or says to wait', async () => {
  const query = '{ records(kpi: "SLA_RESOLUTION") { edges { node { externalId } } } }'
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => api.post('/export', { query, format: 'CSV' }, { cookie })),
  )
  const told = answers.filter(({ statusCode }) => statusCode === 200)
  expect(new Set(told.map(({ body }) => body.split('\n').length)).size).toBe(1)
  expect(told.length).toBeGreaterThan(0)
  for (const { statusCode, headers } of answers)
    if (statusCode !== 200) {
      expect([429, 503]).toContain(statusCode)
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    }
})
