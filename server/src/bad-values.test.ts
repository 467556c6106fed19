import { beforeAll, describe, expect, test } from 'vitest'
import { allRoles } from './domain/access/role.js'
import { givenOrganisation } from './features/kpi/testing/given.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'

const db = await testDatabase()
const api = await givenApi(db)
let cookie = ''

beforeAll(async () => {
  await givenOrganisation(db.sql)
  ;({ cookie } = await api.signIn(allRoles))
})

const ask = async (query: string, variables: object = {}) => {
  const answer = await api.post('/graphql', { query, variables }, { cookie })
  return { status: answer.statusCode, body: answer.body, ...answer.json() }
}

/** Is told what is wrong, at which argument, and nothing happens. */
async function isRefused(query: string, variables: object, argument: string): Promise<void> {
  const { status, body, data, errors } = await ask(query, variables)
  expect(status).toBeLessThan(500)
  expect(data ?? null).toBeNull()
  expect(errors[0].extensions).toMatchObject({ code: 'INVALID', argument })
  expect(errors[0].message.length).toBeGreaterThan(15)
  expect(body.length).toBeLessThan(3_000)
}

const SERIES = `query ($from: Date!, $to: Date!, $by: [Dimension!]) {
  series(kpi: "FCR", range: { grain: MONTH, from: $from, to: $to }, groupBy: $by) { kpi { code } } }`
const BOARD = 'query ($at: DateTime) { scorecard(asOf: $at) { period { label } } }'
const ZONE = 'mutation ($zone: String) { changeSettings(input: { timeZone: $zone }) { timeZone } }'
const spring = { from: '2026-01-01', to: '2026-04-01' }

describe('a time that cannot be', () => {
  test.each<[string, string, object, string]>([
    ['G1 a range that ends before it begins', SERIES, { ...spring, to: '2025-01-01' }, 'range.to'],
    ['G1 a range of nothing', SERIES, { ...spring, to: spring.from }, 'range.to'],
    [
      'G1 changes until before they began',
      '{ changesSince(asOf: "2026-04-01T00:00:00Z", until: "2026-03-01T00:00:00Z") { totalCount } }',
      {},
      'asOf',
    ],
    [
      'G1 a record of what was done from after its end',
      '{ auditEntries(filter: {from: "2026-04-01T00:00:00Z", to: "2026-03-01T00:00:00Z"}) { endCursor } }',
      {},
      'filter.to',
    ],
    ['G2 a range of 200 years', SERIES, { from: '1826-01-01', to: '2026-01-01' }, 'from'],
    ['G2 a range of too many periods', SERIES, { from: '1970-01-01', to: '2026-01-01' }, 'range'],
    ['G3 the year 0', SERIES, { ...spring, from: '0000-01-01' }, 'from'],
    ['G3 the year 10000', SERIES, { ...spring, to: '10000-01-01' }, 'to'],
    ['G3 the last day of JavaScript', SERIES, { ...spring, to: '275760-09-13' }, 'to'],
    ['G3 the year 9999', BOARD, { at: '9999-01-01T00:00:00Z' }, 'at'],
    ['G4 the 30th of February', SERIES, { ...spring, from: '2026-02-30' }, 'from'],
    ['G4 the 24th hour', BOARD, { at: '2026-03-01T24:00:00Z' }, 'at'],
    ['G4 a leap second', BOARD, { at: '2026-06-30T23:59:60Z' }, 'at'],
    ['G5 a zone of nowhere', ZONE, { zone: 'Mars/Olympus' }, 'timeZone'],
    ['G5 a zone beyond the earth', ZONE, { zone: 'Etc/GMT+15' }, 'timeZone'],
    ['G5 a zone with a NUL', ZONE, { zone: 'Europe/Berlin\0' }, 'timeZone'],
    ['G6 a local time without its zone, in the gap', BOARD, { at: '2026-03-29T02:30:00' }, 'at'],
  ])('%s is refused', async (_, query, variables, argument) => {
    await isRefused(query, variables, argument)
  })
})

const first = (first: string) => `{ records(kpi: "FCR", first: ${first}) { totalCount } }`
const rule = (name: string, value: string) =>
  `mutation { setAlertRule(input: { family: SHIFT, reason: "Quieter.", version: 0,
    settings: [{ name: "${name}", value: ${value} }] }) { version } }`
const volume = (amount: string) =>
  `mutation { recordWorkVolumes(kind: SPEND,
    volumes: [{ item: "IT", month: "2026-03-01", amount: ${amount} }]) { item } }`
const target = (value: string) =>
  `mutation { draftMotion(input: { kpi: "SLA_RESOLUTION", grain: MONTH, effectiveFrom: "2026-06-01",
    rationale: "x", terms: { shape: CONSTANT, value: ${value}, red: 0.8 } }) { id } }`

describe('a number that cannot be', () => {
  test.each<readonly [string, string, string]>([
    ...['0', '-1', '101', '2147483648', '1.5', '"10"'].map(
      each => [`G10 a page of ${each}`, first(each), 'first'] as const,
    ),
    ...['NaN', 'Infinity', '"0.5"'].map(
      each => [`G15 a limit of ${each}`, rule('ofShares', each), 'input.settings.value'] as const,
    ),
    ['G15 a limit of 1e309', rule('ofShares', '1e309'), 'settings.ofShares'],
    ['G15 a limit that every object has', rule('__proto__', '1'), 'settings.__proto__'],
    ['G16 a target of 101 %', target('1.01'), 'input.terms'],
    ['G16 a target below nothing', target('-0.1'), 'input.terms.red'],
    ['G16 a target without end', target('1e309'), 'input.terms'],
    ['G16 a negative amount', volume('-1'), 'volumes.0.amount'],
    ['G16 an amount without end', volume('1e309'), 'volumes.0.amount'],
    [
      'G17 the eighth day of the week',
      `mutation { saveCalendar(input: { code: "X", name: "x", effectiveFrom: "2026-01-01",
        timeZone: "Europe/Berlin", weekly: [{ weekday: 8, hours: "08:00-16:00" }], holidays: [],
        extraOpen: [] }) { timeZone } }`,
      'calendar',
    ],
  ])('%s is refused', async (_, query, argument) => {
    await isRefused(query, {}, argument)
  })

  test.each(['-0', '0.12345678901234567890123456789012345678901', '0.30000000000000004'])(
    'G15 an amount of %s is one like any other',
    async amount => {
      expect((await ask(volume(amount))).data.recordWorkVolumes).toEqual([{ item: 'IT' }])
    },
  )

  test('G10 a page of null is the usual one', async () => {
    expect((await ask(first('null'))).data).toEqual({ records: { totalCount: 0 } })
  })
})

const BY_CODES = 'query ($codes: [String!]) { scorecard(kpis: $codes) { period { label } } }'
const ACKNOWLEDGE = 'mutation ($ids: [ID!]!) { acknowledgeAlerts(input: { ids: $ids }) { id } }'
const each = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i))

describe('a choice that cannot be', () => {
  test.each<[string, string, object, string]>([
    ['G11 a dimension twice', SERIES, { ...spring, by: ['SERVICE', 'SERVICE'] }, 'groupBy'],
    ['G11 fifty dimensions', SERIES, { ...spring, by: each(50, () => 'SERVICE') }, 'groupBy'],
    ['G11 a dimension of that name', SERIES, { ...spring, by: ['COLOUR'] }, 'by.0'],
    ['G11 __proto__ as a dimension', SERIES, { ...spring, by: ['__proto__'] }, 'by.0'],
    ['G11 constructor as a dimension', SERIES, { ...spring, by: ['constructor'] }, 'by.0'],
    ['G12 an order that nobody offers', '{ kpis(sort: "id") { code } }', {}, 'sort'],
    ['G13 a filter of 9,000 values', BY_CODES, { codes: each(9_000, i => `K${i}`) }, 'kpis'],
    ['G13 a filter of none', BY_CODES, { codes: [] }, 'kpis'],
    ['G13 a filter with a null in it', BY_CODES, { codes: ['FCR', null] }, 'codes.1'],
    ['G13 9,000 at once', ACKNOWLEDGE, { ids: each(9_000, String) }, 'ids'],
    ['G30 an enum as a string', '{ kpis(family: "SPEED") { code } }', {}, 'family'],
    ['G30 a string as an enum', '{ kpi(code: FCR) { code } }', {}, 'code'],
    ['G32 @skip of null', '{ kpis @skip(if: null) { code } }', {}, 'if'],
    [
      'G32 @include of null',
      'query ($b: Boolean!) { kpis @include(if: $b) { code } }',
      { b: null },
      'b',
    ],
  ])('%s is refused', async (_, query, variables, argument) => {
    await isRefused(query, variables, argument)
  })

  test('G13 a filter value of a megabyte is not even read', async () => {
    const { status, errors } = await ask(BY_CODES, { codes: ['x'.repeat(1_000_000)] })
    expect([status, errors[0].extensions.code]).toEqual([413, 'TOO_LARGE'])
  })

  test.each(['%', '_', '\\', "'", '%%%'])(
    'G14 a search for %s finds that, not everything',
    async search => {
      const query = 'query ($search: String) { administeredPeople(search: $search) { totalCount } }'
      expect((await ask(query, { search })).data.administeredPeople.totalCount).toBe(0)
    },
  )

  test('G31 a single value is a list of one', async () => {
    const { data } = await ask(BY_CODES.replace('period { label }', 'readings { kpi { code } }'), {
      codes: 'FCR',
    })
    expect(data.scorecard.readings).toEqual([{ kpi: { code: 'FCR' } }])
  })
})
