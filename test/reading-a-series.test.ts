import { KpiBreakdownDocument, KpiSeriesDocument } from '@steerboard/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerTo, ask, post } from './kit/ask.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'

let server: TestServer
const kpi = 'SLA_RESOLUTION'
const range = { grain: 'MONTH', from: '2026-01-01', to: '2026-04-01' } as const

beforeAll(async () => {
  server = await startTestServer()
  await university()
    .promises({ month: '2025-03', service: 'EMAIL', department: 'IT', kept: 1, late: 3 })
    .promises({ month: '2026-01', service: 'EMAIL', department: 'IT', kept: 4, late: 0 })
    .promises({ month: '2026-03', service: 'EMAIL', department: 'IT', kept: 3, late: 1 })
    .promises({ month: '2026-03', service: 'PAYROLL', department: 'HR', kept: 0, late: 2 })
    .importInto(server)
})
afterAll(() => server?.stop())

describe('a series', () => {
  test('has a gap where there is nothing', async () => {
    const { series } = await answerTo(server.url, KpiSeriesDocument, { kpi, range })
    expect(series.lines[0]?.points.map(point => point.value)).toEqual([1, null, 0.5])
    expect(series.periods.map(period => period.label)).toEqual([
      'January 2026',
      'February 2026',
      'March 2026',
    ])
  })

  test('is compared point by point with the year before', async () => {
    const variables = { kpi, range, compare: 'LAST_YEAR' } as const
    const { series } = await answerTo(server.url, KpiSeriesDocument, variables)
    expect(series.lines[0]?.compared?.map(point => point.value)).toEqual([null, null, 0.25])
  })

  test('is broken down into lines that add up', async () => {
    const variables = { kpi, range, groupBy: ['SERVICE'] as 'SERVICE'[] }
    const { series } = await answerTo(server.url, KpiBreakdownDocument, variables)
    expect(series.lines.map(line => line.groups[0]?.code)).toEqual(['EMAIL', 'PAYROLL'])
    const inMarch = series.lines.map(line => line.points[2]?.denominator)
    expect(inMarch).toEqual([4, 2])
  })

  test('puts a promise that is due at midnight into the local day', async () => {
    const days = { grain: 'DAY', from: '2026-03-10', to: '2026-03-11' } as const
    const { series } = await answerTo(server.url, KpiSeriesDocument, { kpi, range: days })
    expect(series.lines[0]?.points[0]?.denominator).toBe(6)
  })
})

describe('a series that cannot be', () => {
  test.each([
    ['ends before it begins', { ...range, to: '2025-01-01' }, 'range.to'],
    ['has 401 days', { grain: 'DAY', from: '2024-01-01', to: '2025-02-05' }, 'range'],
    ['has a date that does not exist', { ...range, from: '2026-02-30' }, 'range.from'],
    ['begins in the year 0', { ...range, from: '0000-01-01' }, 'range.from'],
  ] as const)('is refused: it %s', async (_, asked, argument) => {
    const { errors } = await ask(server.url, KpiSeriesDocument, { kpi, range: asked })
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', argument })
  })

  test.each(['__proto__', 'constructor', 'REQUESTER', 'department'])(
    'is refused by the dimension %s, with those there are',
    async dimension => {
      const query = `query ($by: [Dimension!]) { series(kpi: "FCR", range: {grain: MONTH, from: "2026-01-01", to: "2026-02-01"}, groupBy: $by) { permalink } }`
      const { errors } = await post(server.url, { query, variables: { by: [dimension] } })
      expect(errors[0]?.extensions).toMatchObject({
        code: 'INVALID',
        argument: 'by.0',
        allowed: ['DEPARTMENT', 'SERVICE', 'PRIORITY', 'CHANNEL', 'TEAM', 'REQUESTER_DEPARTMENT'],
      })
    },
  )
})
