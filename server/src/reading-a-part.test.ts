import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from './domain/access/role.js'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
let app: FastifyInstance

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: whatever was asked for
  data: any
  errors?: { message: string; extensions: Record<string, unknown> }[]
  cache: string
}
type Ask = (query: string, variables?: object) => Promise<Answer>

const ask =
  (cookie = ''): Ask =>
  async (query, variables = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie },
      payload: JSON.stringify({ query, variables }),
    })
    return { ...response.json(), cache: String(response.headers['cache-status']) }
  }

/** Somebody with a role there, signed in. */
async function given(
  role: Role,
  place: { department?: string; service?: string } = {},
): Promise<Ask> {
  const { secret } = await givenPerson(db.ctx(now), [role], place)
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({
      query: 'mutation ($secret: String!) { signInWithLink(secret: $secret) { person { id } } }',
      variables: { secret },
    }),
  })
  const [held] = response.cookies
  return ask(`${held?.name}=${held?.value}`)
}

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql.begin(async sql => {
    for (const month of ['2026-02', '2026-03']) {
      await givenPromises(sql, month, { met: 6, missed: 2, service: 'EMAIL', team: 'DESK' })
      await givenPromises(sql, month, { met: 3, missed: 1, service: 'VPN', team: 'NET' })
      await givenPromises(sql, month, { met: 10, missed: 10, service: 'PAYROLL', team: 'DESK' })
    }
  })
  app = Fastify()
  const log = createLogger('silent')
  await registerGraphql(app, { postgres: db.asked, owner: db, clock: fixedClock(now), log })
})
afterAll(() => app.close())

const reading = `query ($scope: ScopeInput) {
  reading(kpi: "SLA_RESOLUTION", period: { grain: MONTH, containing: "2026-03-01" }, scope: $scope) {
    numerator denominator scope { label seen } trend { value }
  }
  freshness(scope: $scope) { tickets }
  records(kpi: "SLA_RESOLUTION", part: DENOMINATOR, scope: $scope, first: 100,
    period: { grain: MONTH, containing: "2026-03-01" }) {
    totalCount edges { node { service { code } } }
  }
}`
const figures = ({ data, errors }: Answer) => [
  data?.reading.scope.label ?? errors?.[0]?.message,
  data?.reading.numerator,
  data?.reading.denominator,
  data?.freshness.tickets,
  data?.records.totalCount,
]

describe('a reader', () => {
  test.each([
    ['of the whole organisation', {}, ['Whole organisation', 19, 32, 64, 32]],
    ['of a department', { department: 'IT' }, ['Seen: IT', 9, 12, 24, 12]],
    ['of a service', { service: 'VPN' }, ['Seen: VPN', 3, 4, 8, 4]],
  ] as const)(
    '%s is given the part that they see, and it is called so',
    async (_, place, expected) => {
      const asks = await given('OWNER', place)
      expect(figures(await asks(reading))).toEqual(expected)
      const { data } = await asks(reading, { scope: { team: 'DESK' } })
      expect(data.reading.denominator).toBe({ 32: 28, 12: 8, 4: 0 }[expected[2]])
    },
  )

  test('G7: of one department asks about it, and about another as about one that is not there', async () => {
    const asks = await given('OWNER', { department: 'HR' })
    expect(figures(await asks(reading, { scope: { department: 'HR' } }))).toEqual([
      ...['People', 10, 20, 40, 20],
    ])
    const refusals = await Promise.all(
      [
        { department: 'IT' },
        { department: 'NOWHERE' },
        { service: 'VPN' },
        { service: 'NOTHING' },
      ].map(async scope => JSON.stringify((await asks(reading, { scope })).errors)),
    )
    const [hidden, missing, service, nothing] = refusals as [string, string, string, string]
    expect(hidden).toBe(missing.replaceAll('NOWHERE', 'IT'))
    expect(service).toBe(nothing.replaceAll('NOTHING', 'VPN'))
    expect(refusals.join()).not.toMatch(/E-mail|EMAIL/)
  })

  test('of a service finds it below its department, which is named as a part', async () => {
    const asks = await given('OWNER', { service: 'VPN' })
    const { data } = await asks('{ scopes { departments { code name services { code } } } }')
    expect(data.scopes.departments).toEqual([
      { code: 'IT', name: 'IT (in part)', services: [{ code: 'VPN' }] },
    ])
    expect(figures(await asks(reading, { scope: { department: 'IT' } }))).toEqual([
      ...['IT (in part)', 3, 4, 8, 4],
    ])
  })

  test('is shown groups of what they see only', async () => {
    const asks = await given('OWNER', { department: 'IT' })
    const query = `query ($by: Dimension!) { scorecard(kpis: ["SLA_RESOLUTION"], groupBy: $by,
      period: { grain: MONTH, containing: "2026-03-01" }) {
        rows { group { code } readings { denominator scope { label } } } } }`
    const by = async (dimension: string) =>
      (await asks(query, { by: dimension })).data.scorecard.rows.map(
        (row: {
          group: { code: string }
          readings: [{ denominator: number; scope: { label: string } }]
        }) => [row.group.code, row.readings[0].scope.label, row.readings[0].denominator],
      )
    expect(await by('SERVICE')).toEqual([
      ['EMAIL', 'E-mail', 8],
      ['VPN', 'VPN', 4],
    ])
    expect(await by('TEAM')).toEqual([
      ['NET', 'Seen: IT · Network', 4],
      ['DESK', 'Seen: IT · Service desk', 8],
    ])
  })

  test('of a part is not given the score of the organisation', async () => {
    const asks = await given('OWNER', { department: 'IT' })
    const { errors } = await asks('{ alignment { score } }')
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

describe('an answer', () => {
  const one = '{ reading(kpi: "SLA_RESOLUTION") { numerator scope { label } } }'
  const noted = `{ series(kpi: "SLA_RESOLUTION", range: { grain: MONTH, from: "2026-02-01", to: "2026-03-01" }) {
    annotations { isMine } } }`

  test('is shared by readers who see the same, and by nobody else', async () => {
    const [a, b] = [
      await given('OWNER', { department: 'IT' }),
      await given('OWNER', { department: 'IT' }),
    ]
    expect((await a(one)).cache).toContain('fwd=miss')
    expect((await b(one)).cache).toContain('hit')
    const others = [
      await given('OWNER', { department: 'HR' }),
      await given('OWNER', { service: 'EMAIL' }),
      await given('OWNER'),
      ask(),
    ]
    for (const other of others) expect((await other(one)).cache).toContain('fwd=miss')
    expect((await others[0]?.(one))?.data.reading.scope.label).toBe('Seen: People')
  })

  test('that says what each reader may do is one reader’s alone', async () => {
    const [a, b] = [await given('MEMBER'), await given('MEMBER')]
    expect((await a(noted)).cache).toContain('fwd=miss')
    expect((await b(noted)).cache).toContain('fwd=miss')
    expect((await a(noted)).cache).toContain('hit')
  })
})
