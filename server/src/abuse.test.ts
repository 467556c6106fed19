import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInWithLink } from './features/auth/sign-in-with-link.js'
import { givenOrganisation } from './features/kpi/testing/given.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
const logged: string[] = []
let app: FastifyInstance
let cookie = ''

beforeAll(async () => {
  await givenOrganisation(db.sql)
  const log = createLogger('info', { write: line => logged.push(line) })
  app = Fastify()
  await registerGraphql(app, {
    ...{ postgres: db.asked, clock: fixedClock(now), log },
    isReadingOpen: true,
  })
  const { secret } = await givenPerson(db.ctx(now), ['MEMBER'])
  const give = (held: { secret: string } | null) => {
    cookie = `steerboard-session=${held?.secret}`
  }
  await signInWithLink({ ...db.ctx(now), visit: { secret: null, give } }, secret)
})
afterAll(() => app.close())

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const times = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ')

/** Lists in lists in lists, as far as the limit of depth allows. */
const wide = (first: string) =>
  `{ watermelons { watermelons { symptoms { records(first: ${first}) { records { facts { label } } } } } } }`
const circle = (depth: number) =>
  `{ motions ${'{ counterProposals { motion '.repeat(depth)} { id } ${'} }'.repeat(depth)} }`

describe('a document that costs more than it asks for', () => {
  const cases: [name: string, query: string, code: string][] = [
    ['cycle-depth-16', circle(8), 'TOO_LARGE'],
    ['cycle-depth-1000', circle(500), 'TOO_LARGE'],
    ['deep-5000', `${'{a'.repeat(2500)}${'}'.repeat(2500)}`, 'TOO_LARGE|GRAPHQL_PARSE_FAILED'],
    ['deep-list-value', `{ kpi(code: ${'['.repeat(1500)}) { code } }`, 'GRAPHQL_PARSE_FAILED'],
    ['tokens-3000', `{ ${times(2999, () => 'a')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['alias-41', `{ ${times(41, i => `a${i}: __typename`)} }`, 'TOO_LARGE'],
    ['alias-10000', `{ ${times(10_000, i => `a${i}:x`)} }`, 'TOO_LARGE'],
    ['fielddup-500', `{ ${times(500, () => '__typename')} }`, 'TOO_LARGE'],
    ['cycle-alias-40', `{ ${times(41, i => `a${i}: motions { id }`)} }`, 'TOO_LARGE'],
    ['directive-21', `{ __typename ${times(21, () => '@a')} }`, 'TOO_LARGE'],
    ['directive-unknown', '{ __typename @evil }', 'INVALID|GRAPHQL_VALIDATION_FAILED'],
    ['unknown-fields-3000', `{ ${times(3000, i => `f${i}`)} }`, 'TOO_LARGE'],
    [
      'overlap-arguments',
      `{ ${times(399, i => `kpi(code: "${i}") { code }`)} }`,
      'TOO_LARGE|GRAPHQL_',
    ],
    [
      'fragment-chain-3000',
      times(3000, i => `fragment F${i} on Query { ...F${i + 1} }`),
      'TOO_LARGE',
    ],
    [
      'fragment-circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragment-bomb',
      `{ ...F0 } ${times(60, i => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Query { __typename }`,
      'TOO_LARGE',
    ],
    [
      'page-99999999',
      '{ records(kpi: "FCR", first: 99999999) { totalCount edges { node { externalId } } } }',
      'TOO_LARGE',
    ],
    ['page-101', '{ records(kpi: "FCR", first: 101) { totalCount } }', 'INVALID'],
    ['page-0', '{ records(kpi: "FCR", first: 0) { totalCount } }', 'INVALID'],
    ['page-negative', '{ records(kpi: "FCR", first: -1) { totalCount } }', 'INVALID'],
    ['page-2147483648', '{ records(kpi: "FCR", first: 2147483648) { totalCount } }', 'INVALID'],
    ['cycle-fragment-wide', wide('100'), 'TOO_LARGE'],
    [
      'introspection-deep',
      `{ __schema { types ${'{ fields { type '.repeat(4)} { name } ${'} }'.repeat(4)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two operations, none named',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ]

  test.each(cases)('%s is refused before it is worked out', async (_, query, code) => {
    const begun = performance.now()
    const answer = await post({ query })
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.json().errors[0].extensions.code).toMatch(new RegExp(code))
    expect(answer.json().data ?? null).toBeNull()
    expect(answer.body.length).toBeLessThan(5_000)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  test('hears its cost, the limit and a cheaper form', async () => {
    const answer = await post({ query: wide('100') })
    const { errors, extensions } = answer.json()
    expect(errors[0].message).toMatch(
      /^This may bring [\d,]+ objects; at most 20,000 .* in watermelons\..*\.facts: ask for a smaller page with watermelons\..*\.records\(first:\), or for that part by a question of its own\.$/,
    )
    expect(errors[0].extensions).toMatchObject({
      code: 'TOO_LARGE',
      allowed: ['at most 20000 objects'],
    })
    expect(extensions.cost.nodes).toBeGreaterThan(extensions.cost.limit)
  })

  test('counts a page that is given in a variable', async () => {
    const query = wide('$n').replace('{', 'query ($n: Int!) {')
    const dear = await post({ query, variables: { n: 100 } })
    expect(dear.json().errors[0].extensions.code).toBe('TOO_LARGE')
    const cheap = await post({ query, variables: { n: 1 } })
    expect(cheap.json().extensions.cost.nodes).toBeLessThan(dear.json().extensions.cost.nodes / 50)
  })

  test('is told from one that is cheap by its answer, which says what it cost', async () => {
    const { data, extensions } = (
      await post({ query: '{ kpis { code variants { code } } }' })
    ).json()
    expect(data.kpis.length).toBeGreaterThan(10)
    expect(extensions).toEqual({ cost: { nodes: 440, limit: 20_000 } })
  })
})

describe('the body', () => {
  test.each<[string, unknown, Record<string, string>, number]>([
    ['batch-2', [{ query: '{__typename}' }, { query: '{__typename}' }], {}, 400],
    [
      'apq-register',
      { query: '{__typename}', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      {},
      200,
    ],
    ['apq-unknown', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, {}, 200],
    ['ct-text', '{"query":"{__typename}"}', { 'content-type': 'text/plain' }, 400],
    ['ct-form', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['ct-multipart', '--x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['ct-none', '{"query":"{__typename}"}', { 'content-type': '' }, 415],
    ['json-proto', '{"query":"{__typename}","__proto__":{"x":1}}', {}, 400],
    ['json-constructor', '{"query":"{__typename}","constructor":{"prototype":{"x":1}}}', {}, 400],
    ['json-deep', `{"query":"{__typename}","variables":${'['.repeat(40_000)}`, {}, 400],
    ['json-truncated', '{"query":"{__typename}"', {}, 400],
    ['json-duplicate keys', '{"query":1,"query":"{__typename}"}', {}, 200],
    ['json-variables of another type', { query: '{__typename}', variables: [1] }, {}, 400],
    [
      'G29 operationName of 60 KB',
      { query: '{__typename}', operationName: 'x'.repeat(60_000) },
      {},
      400,
    ],
  ])('%s', async (_, body, headers, status) => {
    const answer = await post(body, headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.body).not.toMatch(/stack|node_modules|\bat /)
    expect({}).not.toHaveProperty('x')
  })

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'] as const)(
    'get-*: %s is refused and told POST',
    async method => {
      const answer = await app.inject({
        method,
        url: '/graphql?query={__typename}',
        headers: { cookie },
      })
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST'])
    },
  )

  test('cors-*: another site is neither answered nor let in', async () => {
    const evil = { origin: 'https://evil.example' }
    const asked = await post({ query: '{ __typename }' }, evil)
    expect([asked.statusCode, asked.headers['access-control-allow-origin']]).toEqual([
      403,
      undefined,
    ])
    const before = await app.inject({ method: 'OPTIONS', url: '/graphql', headers: evil })
    expect(before.headers['access-control-allow-origin']).toBeUndefined()
    expect(before.statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('what is not for everybody', () => {
  const schema = '{ __schema { queryType { name } } }'
  const refusing = async (query: string) => {
    const closed = Fastify()
    const log = createLogger('silent')
    await registerGraphql(closed, {
      postgres: db.asked,
      isReadingOpen: true,
      clock: fixedClock(now),
      log,
      mayIntrospect: ({ actor, demand }) =>
        actor.kind === 'anonymous' ? demand('person.administer') : undefined,
    })
    const ask = (headers: Record<string, string>) =>
      closed.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })
    const answers = [await ask({}), await ask({ cookie })]
    await closed.close()
    return answers
  }

  test.each([
    ['introspection', schema],
    ['introspection-type', '{ __type(name: "Kpi") { name } }'],
    [
      'introspection-fragment',
      '{ ...F } fragment F on Query { ... { a: __schema { queryType { name } } } }',
    ],
  ])('%s is for those who may read', async (_, query) => {
    const [anyone, member] = await refusing(query)
    expect([anyone?.statusCode, anyone?.json().errors[0].extensions]).toEqual([
      401,
      { code: 'UNAUTHENTICATED' },
    ])
    expect(anyone?.body).not.toContain('"Query"')
    expect(member?.json().errors).toBeUndefined()
  })

  test('introspection-typename is no secret', async () => {
    const [anyone] = await refusing('{ __typename }')
    expect(anyone?.json().data).toEqual({ __typename: 'Query' })
  })

  test.each([
    'steerboard-session=',
    'steerboard-session=guess',
    `steerboard-session=${'x'.repeat(7_000)}`,
    "steerboard-session=' or 1=1--",
  ])('auth: the cookie %j opens nothing', async guess => {
    const answer = await post({ query: '{ people { name } }' }, { cookie: guess })
    expect(answer.json().errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })

  test('auth: a session in a header or an address opens nothing', async () => {
    const secret = cookie.split('=')[1] ?? ''
    const answer = await app.inject({
      method: 'POST',
      url: `/graphql?steerboard-session=${secret}`,
      headers: { authorization: `Bearer ${secret}` },
      payload: { query: '{ people { name } }' },
    })
    expect(answer.json().errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('leak', () => {
  const hostile = [
    'canary-20',
    "'; select pg_sleep(5)--",
    '%_\\',
    '__proto__',
    'constructor',
    '\0',
    '\ud800',
    '\u202e',
    '😀'.repeat(500),
    '{{7*7}}',
    '<script>canary-21</script>',
  ]

  const places = [
    'kpi(code: $t) { name }',
    'motion(id: $t) { id }',
    'alert(id: $t) { id }',
    'objective(id: $t) { id }',
    'target(id: $t) { id }',
    'initiative(id: $t) { id }',
    'scorecard(scope: { service: $t }) { period { label } }',
    'scorecard(kpis: [$t]) { period { label } }',
    'alerts(kpi: $t) { edges { cursor } }',
    'alerts(after: $t) { edges { cursor } }',
    'records(kpi: "FCR", after: $t) { totalCount }',
    'motions(before: $t) { id }',
    'inbox(after: $t) { unreadCount }',
  ]

  test.each(hostile.map(text => [JSON.stringify(text).slice(0, 40), text]))(
    'strings: %s is refused in every place for text, and told to nobody',
    async (_, text) => {
      for (const root of places) {
        const query = `query ($t: ${/[iI]d: \$t|before/.test(root) ? 'ID' : 'String'}!) { ${root} }`
        const answer = await post({ query, variables: { t: text } })
        expect(answer.statusCode).toBeLessThan(500)
        expect(answer.body).not.toMatch(
          /INTERNAL_SERVER_ERROR|select |canary|drizzle|postgres|\.ts:/i,
        )
      }
    },
  )

  test('nothing of it is in the log', () => {
    expect(logged.join('')).not.toMatch(/canary|pg_sleep|steerboard-session=/)
    expect(logged.join('')).not.toContain(cookie.split('=')[1])
  })
})
