import { parse } from 'csv-parse/sync'
import Fastify, { type FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
let app: FastifyInstance

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql`update service set name = '=cmd|calc, "VPN"' where code = 'VPN'`
  await db.sql.begin(async sql => {
    await givenPromises(sql, '2026-02', { met: 3, missed: 1, service: 'VPN' })
    await givenPromises(sql, '2026-03', { met: 230, missed: 20, service: 'EMAIL' })
    await givenPromises(sql, '2026-03', { met: 4, missed: 1, service: 'VPN' })
  })
  app = Fastify()
  await registerGraphql(app, {
    postgres: db,
    isReadingOpen: true,
    clock: fixedClock(now),
    log: createLogger('silent'),
  })
})
afterAll(() => app.close())

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/export',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  })

const records = `query Records($scope: ScopeInput, $first: Int) {
  records(kpi: "SLA_RESOLUTION", part: DENOMINATOR, scope: $scope, first: $first) {
    totalCount
    edges { node { externalId countsAt weight service { code name } facts { label value } } }
  }
}`
const rowsIn = (body: string): string[][] => {
  const lines: string[][] = parse(body, { relaxColumnCount: true })
  return lines.filter(([first]) => !first?.startsWith('#'))
}
const aboutIn = (body: string) => {
  const lines: string[][] = parse(body, { relaxColumnCount: true })
  return Object.fromEntries(
    lines.filter(([first]) => first?.startsWith('#')).map(([label, text]) => [label, text]),
  )
}

describe('records as CSV', () => {
  test('are all there, each once, however short the page that was asked for', async () => {
    const answer = await post({ query: records, variables: { first: 7 } })
    const [names, ...rows] = rowsIn(answer.body)
    expect(answer.statusCode).toBe(200)
    expect(names?.slice(0, 5)).toEqual([
      'externalId',
      'countsAt',
      'weight',
      'service.code',
      'service.name',
    ])
    expect(rows).toHaveLength(255)
    expect(new Set(rows.map(([id]) => id)).size).toBe(255)
  })

  test('come with the definition, the moment and the address of their figure', async () => {
    const { body, headers } = await post({ query: records })
    expect(aboutIn(body)).toMatchObject({
      '# KPI': 'SLA compliance, resolution (SLA_RESOLUTION)',
      '# Unit': 'share from 0 to 1; higher is better',
      '# Scope': 'Whole organisation',
      '# Period': 'March 2026 (from 2026-03-01 to before 2026-04-01)',
      '# As of': expect.stringMatching(/^\d{4}-.*Z$/),
      '# Records': 'Denominator, 255 records',
      '# Numerator': '234',
      '# Address': expect.stringContaining('/kpi/SLA_RESOLUTION?'),
      '# totalCount': '255',
    })
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toContain('records-2026-04-15.csv')
  })

  test('hold no formula that came with a name, and rows alone where programs want them', async () => {
    const scope = { service: 'VPN' }
    const { body } = await post({ query: records, variables: { scope }, about: false })
    const [names, first] = rowsIn(body)
    expect(body).toMatch(/^externalId,/)
    expect(first?.[names?.indexOf('service.name') ?? -1]).toBe(`'=cmd|calc, "VPN"`)
  })
})

describe('other formats and questions', () => {
  test('NDJSON has the same rows with numbers as numbers', async () => {
    const { body } = await post({ query: records, format: 'NDJSON' })
    const [head, ...rows] = body
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(head.about.KPI).toBe('SLA compliance, resolution (SLA_RESOLUTION)')
    expect(rows).toHaveLength(255)
    expect(rows[0]).toMatchObject({ weight: 1, 'facts.label': expect.arrayContaining(['Due']) })
  })

  test('a workbook reads back with numbers, dates, and text that is no formula', async () => {
    const scope = { service: 'VPN' }
    const answer = await post({ query: records, variables: { scope }, format: 'XLSX' })
    const { sheets } = await readXlsx(answer.rawPayload)
    const rows = sheets[0]?.rows ?? []
    const at = rows.findIndex(row => row[0] === 'externalId')
    expect(rows[0]?.slice(0, 2)).toEqual(['KPI', 'SLA compliance, resolution (SLA_RESOLUTION)'])
    expect(rows.slice(at + 1)).toHaveLength(5)
    expect(rows[at + 1]?.slice(1, 5)).toEqual([expect.any(Date), 1, 'VPN', '=cmd|calc, "VPN"'])
  })

  test('a series is a row for each line and period, compared and target beside it', async () => {
    const query = `{ series(kpi: "SLA_RESOLUTION", compare: PREVIOUS, groupBy: SERVICE,
        range: { grain: MONTH, from: "2026-02-01", to: "2026-04-01" }) {
      periods { start }
      lines { groups { code } points { value numerator } compared { value } targets { value } }
    } }`
    const { body } = await post({ query, about: false })
    expect(rowsIn(body)).toEqual([
      ['groups.code', 'period.start', 'value', 'numerator', 'compared.value', 'target.value'],
      ['VPN', '2026-02-01', '0.75', '3', '', ''],
      ['VPN', '2026-03-01', '0.8', '4', '0.75', ''],
      ['EMAIL', '2026-02-01', '', '0', '', ''],
      ['EMAIL', '2026-03-01', '0.92', '230', '', ''],
    ])
  })

  test('a scorecard is a row for each reading, of the whole and of its groups', async () => {
    const query = `{ scorecard(kpis: ["SLA_RESOLUTION"], groupBy: SERVICE) {
      readings { kpi { code } n }
      rows { group { code } readings { kpi { code } n } }
    } }`
    const { body } = await post({ query, about: false })
    expect(rowsIn(body)).toEqual([
      ['kpi.code', 'n', 'group.code'],
      ['SLA_RESOLUTION', '255', ''],
      ['SLA_RESOLUTION', '5', 'VPN'],
      ['SLA_RESOLUTION', '250', 'EMAIL'],
    ])
  })

  test('any other query is a row for each item', async () => {
    const { body } = await post({ query: '{ kpis(family: SPEED) { code variants { code } } }' })
    const [names, ...rows] = rowsIn(body)
    expect(names).toEqual(['code', 'variants.code'])
    expect(rows.map(([code]) => code)).toEqual([
      'TTR_MEDIAN',
      'TTR_P90',
      'TTR_MEAN',
      ...rows.slice(3).map(([code]) => code),
    ])
  })
})

describe('an export that cannot be', () => {
  test.each([
    ['an unknown field', { query: '{ records(kpi: "SLA_RESOLUTION") { nonsense } }' }, 'INVALID'],
    ['an unknown KPI', { query: '{ reading(kpi: "NOPE") { value } }' }, 'INVALID'],
    ['a wrong variable', { query: records, variables: { scope: 7 } }, 'INVALID'],
    [
      'an altered cursor',
      { query: '{ records(kpi: "SLA_RESOLUTION", after: "x") { edges { node { kind } } } }' },
      'INVALID',
    ],
    ['two fields', { query: '{ organisation { name } kpis { code } }' }, 'INVALID'],
    ['a mutation', { query: 'mutation { signOut { __typename } }' }, 'INVALID'],
    ['the contract', { query: '{ __schema { types { name } } }' }, 'INVALID'],
    ['an unknown format', { query: records, format: 'PDF' }, 'INVALID'],
    ['no question', { format: 'CSV' }, 'INVALID'],
    [
      'a document without end',
      { query: `{ organisation { name ${' name'.repeat(5000)} } }` },
      'TOO_LARGE',
    ],
  ])('is refused as GraphQL would refuse it: %s', async (_, body, code) => {
    const answer = await post(body)
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, code])
    expect(answer.headers['content-disposition']).toBeUndefined()
  })

  test('is refused from the page of another site', async () => {
    const answer = await post({ query: records }, { origin: 'https://elsewhere.example' })
    expect(answer.statusCode).toBe(403)
  })
})
