import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const logged: string[] = []
const log = createLogger('info', { write: line => logged.push(line) })
const now = new Date('2026-04-15T10:00:00Z')
let app: FastifyInstance

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-03', { met: 30, missed: 10, service: 'EMAIL' })
  app = Fastify()
  await registerGraphql(app, {
    ...{ postgres: db, clock: fixedClock(now), log },
    isReadingOpen: true,
  })
})
afterAll(() => app.close())

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const answer = await post({ query, variables })
  const body = answer.json()
  return { status: answer.statusCode, data: body.data, error: body.errors?.[0] }
}

const reading =
  'query ($period: PeriodInput) { reading(kpi: "SLA_RESOLUTION", period: $period) { value } }'

describe('the API', () => {
  test('answers a question', async () => {
    const { status, data } = await ask('{ reading(kpi: "SLA_RESOLUTION") { value n status } }')
    expect([status, data.reading]).toEqual([200, { value: 0.75, n: 40, status: 'FINAL' }])
  })

  test('takes POST with JSON only, one question at a time', async () => {
    const get = await app.inject({ url: '/graphql?query={organisation{name}}' })
    expect([get.statusCode, get.headers.allow]).toEqual([405, 'POST'])
    const text = await post('{"query":"{organisation{name}}"}', { 'content-type': 'text/plain' })
    expect(text.statusCode).toBe(400)
    const form = await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(form.statusCode).toBe(415)
    expect((await post([{ query: '{organisation{name}}' }])).statusCode).toBe(400)
  })

  test.each(['{"query":', '[]', '"x"', '{}', '{"query":7}', '{"query":"{x}","variables":"x"}'])(
    'refuses the body %s with an error in the shape of GraphQL',
    async body => {
      const answer = await post(body)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().errors[0].extensions.code).toMatch(
        /BAD_REQUEST|GRAPHQL_VALIDATION_FAILED/,
      )
    },
  )

  test('refuses what is too large before it costs anything', async () => {
    const deep = await ask(`${'{a'.repeat(50)}${'}'.repeat(50)}`)
    expect([deep.status, deep.error.extensions.code]).toEqual([400, 'TOO_LARGE'])
    const wide = await post({
      query: '{organisation{name}}',
      variables: { x: 'x'.repeat(200_000) },
    })
    expect([wide.statusCode, wide.json().errors[0].extensions]).toEqual([
      413,
      {
        code: 'TOO_LARGE',
        argument: 'body',
        allowed: [expect.stringMatching(/at most \d+ bytes/)],
      },
    ])
    const tokens = await ask(`{organisation{name} ${'kpis{code} '.repeat(900)}}`)
    expect(tokens.status).toBe(400)
  })

  test('says where to subscribe', async () => {
    const { status, error } = await ask('subscription { dataChanged { ledgerPosition } }')
    expect([status, error.extensions.code]).toEqual([400, 'BAD_REQUEST'])
    expect(error.message).toContain('WebSocket')
  })

  test('counts the values of all fields of a request together', async () => {
    const series = (name: string) =>
      `${name}: series(kpi: "SLA_RESOLUTION", range: {grain: DAY, from: "2025-03-15", to: "2026-04-15"}, groupBy: [SERVICE, PRIORITY]) { permalink }`
    const one = await ask(`{ ${series('a')} }`)
    expect(one.error).toBeUndefined()
    const four = await ask(`{ ${['a', 'b', 'c', 'd'].map(series).join(' ')} }`)
    expect(four.error.extensions).toMatchObject({ code: 'INVALID', argument: 'range' })
  })
})

describe('an answer that was given', () => {
  const query = '{ reading(kpi: "SLA_RESOLUTION") { value n ledgerPosition } }'

  test('is given again with the same bytes, and is new after a commit', async () => {
    const first = await post({ query })
    const again = await post({ query })
    expect(again.headers.etag).toBe(first.headers.etag)
    expect(again.body).toBe(first.body)
    await givenPromises(db.sql, '2026-03', { met: 1, missed: 0, service: 'EMAIL' })
    const after = await post({ query })
    expect(after.headers.etag).not.toBe(first.headers.etag)
    expect(after.json().data.reading.n).toBe(first.json().data.reading.n + 1)
  })

  test('is not sent again to who still holds it', async () => {
    const { etag } = (await post({ query })).headers
    const held = await post({ query }, { 'if-none-match': `"other", ${etag}` })
    expect([held.statusCode, held.body, held.headers.etag]).toEqual([304, '', etag])
    await givenPromises(db.sql, '2026-03', { met: 1, missed: 0, service: 'EMAIL' })
    const anew = await post({ query }, { 'if-none-match': String(etag) })
    expect(anew.statusCode).toBe(200)
  })

  test('is another for other variables and another operation of the same document', async () => {
    const asked = 'query A($kpi: String!) { kpi(code: $kpi) { code } } query B { kpis { code } }'
    const codeOf = async (variables: object, operationName = 'A') =>
      (await post({ query: asked, operationName, variables })).json().data
    expect(await codeOf({ kpi: 'NPS' })).toEqual({ kpi: { code: 'NPS' } })
    expect(await codeOf({ kpi: 'CES' })).toEqual({ kpi: { code: 'CES' } })
    expect((await codeOf({}, 'B')).kpis.length).toBeGreaterThan(10)
    expect(await codeOf({ kpi: 'NPS' })).toEqual({ kpi: { code: 'NPS' } })
  })

  test('follows the names too', async () => {
    const named = { query: '{ scopes { departments { name } } }' }
    await post(named)
    await db.sql`update department set name = 'Human resources' where code = 'HR'`
    expect((await post(named)).body).toContain('Human resources')
  })

  test('to a refusal is not kept', async () => {
    expect((await post({ query: '{ kpi(code: "X") { name } }' })).headers.etag).toBeUndefined()
  })
})

describe('a refusal names the argument and what it takes', () => {
  const dates = { allowed: [expect.stringContaining('YYYY-MM-DD')] }
  const grains = { allowed: ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] }

  test.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a date in a variable',
      reading,
      { period: { grain: 'MONTH', containing: '2026-02-30' } },
      { argument: 'period.containing', ...dates },
    ],
    [
      'a field that there is not',
      '{ organisation { nam } }',
      {},
      { argument: 'nam', allowed: expect.arrayContaining(['name', 'timeZone']) },
    ],
    [
      'a date in the text',
      '{ reading(kpi: "FCR", period: {grain: MONTH, containing: "0000-01-01"}) { n } }',
      {},
      { argument: 'period.containing', ...dates },
    ],
    [
      'an enum in a variable',
      reading,
      { period: { grain: 'DECADE' } },
      { argument: 'period.grain', ...grains },
    ],
    [
      'an enum in the text',
      '{ reading(kpi: "FCR", period: {grain: DECADE}) { n } }',
      {},
      { argument: 'period.grain', ...grains },
    ],
    [
      'an enum as text',
      '{ reading(kpi: "FCR", period: {grain: "MONTH"}) { n } }',
      {},
      { argument: 'period.grain', ...grains },
    ],
    [
      'an unknown field of an input',
      reading,
      { period: { grain: 'MONTH', __proto: 1 } },
      { argument: 'period', allowed: ['grain', 'containing'] },
    ],
    [
      'an unknown argument',
      '{ reading(kpi: "FCR", scop: {}) { n } }',
      {},
      { argument: 'scop', allowed: expect.arrayContaining(['scope']) },
    ],
    [
      'a page of records as text',
      '{ records(kpi: "FCR", first: "10") { totalCount } }',
      {},
      { argument: 'first' },
    ],
    ['an argument that is needed', '{ reading { n } }', {}, { argument: 'kpi' }],
    [
      'a KPI',
      '{ kpi(code: "SLA_RESOLUTIN") { name } }',
      {},
      { argument: 'code', allowed: expect.arrayContaining(['SLA_RESOLUTION']) },
    ],
  ])('%s', async (_, query, variables, expected) => {
    const { error } = await ask(query, variables)
    expect(error.extensions).toMatchObject({ code: 'INVALID', ...expected })
  })

  test('and never repeats what was sent', async () => {
    const { error } = await ask(reading, { period: { grain: 'canary-11' } })
    const unknown = await ask('query ($c: String!) { kpi(code: $c) { name } }', { c: 'canary-12' })
    expect(JSON.stringify([error, unknown.error])).not.toMatch(/canary/)
  })
})

describe('a failure of ours', () => {
  test('shows an id and nothing else, and is logged under it without values', async () => {
    await db.sql`alter table booking rename to booking_gone`
    const { error } = await ask(
      'query ($c: String!) { reading(kpi: "FCR", scope: {team: $c}) { n } }',
      { c: 'UNKNOWN' },
    )
    await db.sql`alter table booking_gone rename to booking`
    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) })
    expect(JSON.stringify(error)).not.toMatch(/booking|select|server\/src/)
    expect(logged.join('')).toContain(error.extensions.id)
    expect(logged.join('')).not.toMatch(/select/)
  })
})
