import { KpiRecordsDocument, type KpiRecordsQueryVariables } from '@steerboard/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerTo, ask, post } from './kit/ask.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'

let server: TestServer
const kpi = 'SLA_RESOLUTION'
/** After one import and before the next. */
let between: string | undefined

beforeAll(async () => {
  server = await startTestServer()
  await university()
    .promises({ month: '2026-03', service: 'EMAIL', department: 'IT', kept: 30, late: 15 })
    .promises({ month: '2026-03', service: 'VPN', department: 'IT', kept: 2, late: 1 })
    .importInto(server)
})
afterAll(() => server?.stop())

const open = async (variables: Omit<KpiRecordsQueryVariables, 'kpi'> = {}) =>
  (await answerTo(server.url, KpiRecordsDocument, { kpi, ...variables })).records

describe('the records behind a reading', () => {
  test('are as many as its parts', async () => {
    const [all, kept] = await Promise.all([open(), open({ part: 'NUMERATOR' })])
    expect([kept.totalCount, all.totalCount]).toEqual([32, 48])
    expect(all.reading).toMatchObject({ numerator: 32, denominator: 48 })
  })

  test('come page by page, each once', async () => {
    const seen = new Set<string>()
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof open>> = await open({ first: 7, after })
      for (const { node } of page.edges) seen.add(node.externalId)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(seen.size).toBe(48)
  })

  test('of a past moment stay as they were, and of one too long ago are refused in words', async () => {
    const february = { period: { grain: 'MONTH', containing: '2026-02-15' } } as const
    const nodesOf = async (asOf?: string) =>
      (await open({ ...february, ...(asOf && { asOf }) })).edges.map(({ node }) => node)
    const promised = { month: '2026-02', service: 'VPN', department: 'IT', late: 1 }
    await university('first desk')
      .promises({ ...promised, kept: 2 })
      .importInto(server)
    const { data } = await post<{ freshness: { lastRecordedAt: string } }>(server.url, {
      query: '{ freshness { lastRecordedAt } }',
    })
    between = data?.freshness.lastRecordedAt
    const before = await nodesOf()
    await university('other desk')
      .promises({ ...promised, kept: 9 })
      .importInto(server)
    expect(await nodesOf()).toHaveLength(13)
    expect(await nodesOf(between)).toEqual(before)
    const tooOld = { kpi, asOf: '2001-01-01T00:00:00Z' }
    const { errors } = await ask(server.url, KpiRecordsDocument, tooOld)
    expect(errors[0]).toMatchObject({ extensions: { code: 'INVALID', argument: 'asOf' } })
  })

  test('say why they count, and nothing about people', async () => {
    const { edges } = await open({ scope: { service: 'VPN' } })
    expect(edges).toHaveLength(3)
    expect(edges[0]?.node).toMatchObject({ service: { name: 'VPN' }, source: 'desk' })
    expect(edges[0]?.node.facts.map(fact => fact.label)).toContain('Due')
  })

  test.each([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['after', { after: 'tampered' }],
    ['variant', { variant: 'NONE' }],
  ] as const)('are refused by a bad %s: %j', async (argument, variables) => {
    const { errors } = await ask(server.url, KpiRecordsDocument, { kpi, ...variables })
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', argument })
  })

  test('do not go on with the cursor of another question', async () => {
    const { pageInfo } = await open({ first: 1 })
    const variables = { kpi, part: 'NUMERATOR', after: pageInfo.endCursor } as const
    const { errors } = await ask(server.url, KpiRecordsDocument, variables)
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', argument: 'after' })
  })
})

describe('an analyst', () => {
  const february = 'period: { grain: MONTH, containing: "2026-02-01" }'

  test('is told how a number came to be, down to the imports that brought it', async () => {
    interface Explained {
      explain: {
        inNumbers: string
        origin: { imports: { label: string }[]; otherBookings: number }
      }
    }
    const query = `{ reading(kpi: "${kpi}", ${february}) {
      explain { inNumbers origin { imports { label } otherBookings } } } }`
    const { data } = await post<{ reading: Explained }>(server.url, { query })
    const { inNumbers, origin } = data?.reading.explain ?? {}
    expect(inNumbers).toMatch(/resolutionMet 11 ÷ .* = 11 ÷ 13 = 84.6%/)
    expect(origin?.imports.map(({ label }) => label)).toEqual(['facts.csv', 'facts.csv'])
    expect(origin?.otherBookings).toBe(0)
  })

  test('sees what changed since a moment, and through which records of which import', async () => {
    interface Changes {
      edges: { node: { denominatorDifference: number; records: { edges: { node: Changed }[] } } }[]
    }
    interface Changed {
      reason: string
      weightAfter: number
      bookings: { importedBy: { label: string } | null }[]
    }
    const query = `query ($asOf: DateTime!) { changesSince(asOf: $asOf, kpis: ["${kpi}"], first: 5) {
      edges { node { denominatorDifference records(first: 100) { edges { node {
        reason weightAfter bookings { importedBy { label } } } } } } } } }`
    const variables = { asOf: between }
    const { data, errors } = await post<{ changesSince: Changes }>(server.url, { query, variables })
    expect(errors).toEqual([])
    const [change, ...others] = data?.changesSince.edges ?? []
    expect(others).toEqual([])
    const records = change?.node.records.edges.map(({ node }) => node) ?? []
    expect([change?.node.denominatorDifference, records.length]).toEqual([10, 10])
    for (const { reason, weightAfter, bookings } of records)
      expect([reason, weightAfter, bookings.map(each => each.importedBy?.label)]).toEqual([
        ...['ADDED', 1],
        ['facts.csv'],
      ])
  })

  test('takes the records along as a file, with what they mean', async () => {
    const query = `{ records(kpi: "${kpi}", ${february}) { edges { node { externalId source } } } }`
    const answer = await fetch(`${server.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const lines = (await answer.text()).trimEnd().split('\r\n')
    const rows = lines.filter(line => !line.startsWith('#'))
    expect([answer.status, rows[0], rows.length]).toEqual([200, 'externalId,source', 14])
    expect(lines).toContain('# KPI,"SLA compliance, resolution (SLA_RESOLUTION)"')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
