import { KpiRecordsDocument, type KpiRecordsQueryVariables } from '@steerboard/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerTo, ask, post } from './kit/ask.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'

let server: TestServer
const kpi = 'SLA_RESOLUTION'

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
    const before = await nodesOf()
    await university('other desk')
      .promises({ ...promised, kept: 9 })
      .importInto(server)
    expect(await nodesOf()).toHaveLength(13)
    expect(await nodesOf(data?.freshness.lastRecordedAt)).toEqual(before)
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
