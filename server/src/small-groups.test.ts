import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { isTooSmall } from './domain/access/smallest-group.js'
import { catalogue } from './domain/kpi/catalogue.js'
import { isOfAnswers } from './domain/kpi/of-answers.js'
import { givenOrganisation } from './features/kpi/testing/given.js'
import { type GivenAnswers, givenAnswers, surveys } from './features/kpi/testing/given-answers.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'

const db = await testDatabase()
const api = await givenApi(db)
const months = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03']
const size = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 12 }))
const variants = catalogue.flatMap(kpi =>
  kpi.variants
    .filter(({ formula }) => isOfAnswers(formula))
    .map(({ code }) => ({
      of: `kpi: "${kpi.code}", variant: "${code}"`,
      // A board has the variant of each KPI that comes first.
      board: code === kpi.variants[0].code ? kpi.code : null,
    })),
)
let before: string
let cookie: string

beforeAll(async () => {
  await givenOrganisation(db.sql)
  const cells = months.flatMap(month =>
    surveys.flatMap(kind => ([1, 2, 3] as const).map(service => ({ kind, month, service }))),
  )
  const sizes = fc.sample(fc.tuple(size, size), { seed: 11, numRuns: cells.length })
  const random = cells.map((cell, at): GivenAnswers => {
    const [answered = 0, silent = 0] = sizes[at] ?? []
    return { ...cell, answered, silent }
  })
  // One month of which what is there is known: two services of few, one of many.
  const known: GivenAnswers[] = [
    { kind: 'CSAT', month: '2025-06', service: 1, answered: 3, silent: 4 },
    { kind: 'CSAT', month: '2025-06', service: 2, answered: 7 },
    { kind: 'CSAT', month: '2025-06', service: 3, answered: 40 },
    // Another in which enough answered, but few of those who were asked in it.
    { kind: 'CSAT', month: '2025-07', answeredIn: '2025-08', service: 1, answered: 3 },
    { kind: 'CSAT', month: '2025-08', service: 1, answered: 4 },
    { kind: 'CSAT', month: '2025-08', service: 2, answered: 8, silent: 3 },
    { kind: 'CSAT', month: '2025-08', service: 3, answered: 40 },
  ]
  await db.sql.begin(tx => givenAnswers(tx, [...random, ...known]))
  const [last] = await db.sql<{ at: Date }[]>`select max(recorded_at) as at from booking`
  before = last?.at.toISOString() ?? ''
  await givenAnswers(db.sql, [{ kind: 'CSAT', month: '2025-06', service: 1, answered: 1 }])
  cookie = (await api.signIn(['ANALYST'])).cookie
}, 60_000)

async function ask(query: string) {
  const answer = (await api.post('/graphql', { query }, { cookie })).json()
  return { data: answer.data, errors: answer.errors ?? [] }
}

const POINT = 'value numerator denominator n interval { low } status'
const RANGE = 'range: { grain: MONTH, from: "2025-11-01", to: "2026-04-01" }'
const series = (of: string, by: string) =>
  `series(${of}, ${RANGE}, compare: PREVIOUS${by}) { lines { points { ${POINT} } compared { ${POINT} } } }`
const READING = `${POINT} variant { code } change { difference } bounds { low high } isLowSample
  evidence { invited answered responseRate } previous { value numerator denominator n status }
  trend { value n status } target { attainment }`
const rows = (kpi: string, by: string) =>
  `(kpis: ["${kpi}"], period: { grain: MONTH, containing: "2026-03-01" }, groupBy: ${by})
    { readings { ${READING} } rows { readings { ${READING} } } }`
const onlyOf = (kpi: string, service: string) =>
  `{ scorecard(kpis: ["${kpi}"], scope: { service: "${service}" }) { readings { ${READING} } } }`
const inJune = (kpi: string, service: string) =>
  `kpi: "${kpi}", period: { grain: MONTH, containing: "2025-06-01" }, scope: { service: "${service}" }`

interface Told {
  status: string
  n: number
  [field: string]: unknown
}

/** Everything with a status in an answer, however deep. */
const toldIn = (answer: unknown): Told[] =>
  typeof answer !== 'object' || answer === null
    ? []
    : [
        ...('status' in answer && 'n' in answer ? [answer as Told] : []),
        ...Object.values(answer).flatMap(toldIn),
      ]

const figures = ['value', 'numerator', 'denominator', 'interval', 'change', 'bounds']

describe.each(variants)('of $of', ({ of, board }) => {
  test('no figure of fewer than five is told, nor what is left of a sum, nor one withheld without need', async () => {
    const found = await ask(`{ all: ${series(of, '')}
      departments: ${series(of, ', groupBy: DEPARTMENT')} services: ${series(of, ', groupBy: SERVICE')} }`)
    const boards = await Promise.all(
      board ? ['SERVICE', 'DEPARTMENT'].map(by => ask(`{ scorecard${rows(board, by)} }`)) : [],
    )
    const alone = await Promise.all(
      board ? ['EMAIL', 'VPN', 'PAYROLL'].map(service => ask(onlyOf(board, service))) : [],
    )
    const answers = [found, ...boards, ...alone]
    expect(answers.flatMap(({ errors }) => errors)).toEqual([])
    const told = answers.flatMap(({ data }) => toldIn(data))
    expect(told.length).toBeGreaterThan(30)
    for (const each of told) {
      if (isTooSmall(each.n)) expect(each.status).toBe('WITHHELD')
      if (each.status !== 'WITHHELD') continue
      for (const field of figures) expect(each[field] ?? null, field).toBeNull()
    }
    const points = ({ lines }: { lines: { points: Told[]; compared: Told[] }[] }) =>
      lines.map(line => [...line.points, ...line.compared])
    const { all, departments, services } = found.data
    const [whole = []] = points(all)
    const sums = [
      ...[departments, services].map(parts => ({ whole, parts: points(parts) })),
      ...boards.map(({ data: { scorecard } }) => ({
        whole: scorecard.readings.flatMap(lineOf) as Told[],
        parts: scorecard.rows.map((row: { readings: Told[] }) => row.readings.flatMap(lineOf)),
      })),
    ]
    let small = 0
    for (const { whole, parts } of sums)
      for (const [at, sum] of whole.entries())
        small += judged(
          sum,
          parts.map((line: Told[]) => line[at] as Told),
        )
    expect(small).toBeGreaterThan(3)
  })
})

/** A reading with the periods beside it, as a line of a series. */
const lineOf = (reading: Told): Told[] => [
  reading,
  reading.previous as Told,
  ...(reading.trend as Told[]),
]

/** How many of the parts are withheld, which is as many as there have to be. */
function judged(whole: Told, parts: readonly Told[]): number {
  const hidden = parts.filter(({ status }) => status === 'WITHHELD')
  const people = hidden.reduce((sum, { n }) => sum + n, 0)
  if (hidden.length < parts.filter(({ n }) => n > 0).length || !isTooSmall(whole.n))
    expect(isTooSmall(people)).toBe(false)
  const needed = parts.some(({ n }) => isTooSmall(n))
  if (!needed) expect(hidden).toEqual([])
  expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(whole.n)
  return hidden.length
}

describe('what few people answered', () => {
  test('is not told by the explanation, which says so', async () => {
    const { data } = await ask(`{ reading(${inJune('CSAT_T2B', 'EMAIL')}) {
      n status signal explain { inNumbers parts { amount } } } }`)
    expect(data.reading).toMatchObject({ n: 4, status: 'WITHHELD', explain: { parts: [] } })
    expect(data.reading.explain.inNumbers).toMatch(/^withheld: .* fewer than 5 people/)
    expect(data.reading.signal).toMatch(/^Fewer than 5 people answered/)
  })

  test('is not told by bounds that rest on it, while more answered', async () => {
    const { data } = await ask(
      `{ reading(${inJune('CSAT_T2B', 'VPN')}) { status bounds { low } } }`,
    )
    expect(data.reading).toMatchObject({ status: 'LOW_SAMPLE', bounds: { low: expect.anything() } })
  })

  test('is not told by the bounds of others beside it', async () => {
    const { data } = await ask(`{ scorecard(kpis: ["CSAT_T2B"], groupBy: SERVICE,
      period: { grain: MONTH, containing: "2025-08-01" }) { rows { readings { n value bounds { low } } } } }`)
    const told = data.scorecard.rows.map(({ readings: [reading] }: { readings: Told[] }) => [
      reading?.n,
      reading?.value !== null,
      reading?.bounds !== null,
    ])
    expect(told).toEqual([
      [7, true, false],
      [40, true, true],
      [8, true, false],
    ])
  })

  test('does not open to its records, in an answer and in a file', async () => {
    const list = (service: string) =>
      `records(${inJune('CSAT_T2B', service)}) { totalCount edges { node { externalId } } }`
    const { data, errors } = await ask(`{ ${list('VPN')} }`)
    expect([errors, data.records.totalCount]).toEqual([[], 7])
    const refused = await ask(`{ ${list('EMAIL')} }`)
    expect(refused.errors).toMatchObject([{ extensions: { code: 'PRECONDITION' } }])
    expect(refused.errors[0].message).toMatch(/Ask for a longer period or a wider scope/)
    const file = await api.post('/export', { query: `{ ${list('EMAIL')} }` }, { cookie })
    expect(file.json()).toMatchObject({ errors: [{ extensions: { code: 'PRECONDITION' } }] })
  })

  test('is not told by a file of figures', async () => {
    const query = `{ series(kpi: "CSAT_T2B", ${RANGE}, groupBy: SERVICE) {
      lines { groups { code } points { n value numerator } } } }`
    const { body } = await api.post('/export', { query }, { cookie })
    const [names = [], ...rows]: string[][] = parse(body, { comment: '#', relaxColumnCount: true })
    const told = rows.map(row => Object.fromEntries(row.map((text, at) => [names[at], text])))
    const few = told.filter(({ n }) => isTooSmall(Number(n)))
    expect(few.length).toBeGreaterThan(3)
    for (const row of few) expect(row).toMatchObject({ value: '', numerator: '' })
    expect(told.some(({ value }) => value !== '')).toBe(true)
  })

  test('is not told by what changed since, which is listed all the same', async () => {
    const { data, errors } = await ask(`{ changesSince(asOf: "${before}", kpis: ["CSAT_T2B"],
      scope: { service: "EMAIL" }, range: { grain: MONTH, from: "2025-06-01", to: "2025-07-01" })
      { edges { node { before { n } after { n } difference numeratorDifference records { totalCount } } } } }`)
    const [{ node }] = data.changesSince.edges
    expect(node).toEqual({
      before: { n: 3 },
      after: { n: 4 },
      difference: null,
      numeratorDifference: null,
      records: null,
    })
    expect(errors).toMatchObject([{ extensions: { code: 'PRECONDITION' } }])
  })
})
