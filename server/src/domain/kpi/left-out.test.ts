import { describe, expect, test } from 'vitest'
import { partsOf } from '../testing/parts-of.js'
import { catalogue, kpiByCode, variantOf } from './catalogue.js'
import type { KpiDefinition } from './define-kpi.js'
import { leftOut } from './left-out.js'

const kpi = (code: string) => kpiByCode(code) as KpiDefinition
const read = (code: string, variant: string | null, parts: ReturnType<typeof partsOf>) => {
  const found = kpi(code)
  return leftOut(found, variantOf(found, variant) ?? found.variants[0], parts)
}
const parts = partsOf({
  sums: {
    ticketsResolved: 100,
    resolvedWithSla: 93,
    resolvedWithResponseSla: 60,
    interactionsAbandoned: 4,
  },
  histograms: { ticketsExcluded: new Map([[2, 5]]) },
})

describe('what a reading leaves out', () => {
  test('names tickets without a promise beside those that are left out of every KPI', () => {
    expect(read('SLA_RESOLUTION', null, parts)).toEqual([
      { reason: 'DUPLICATE', count: 5 },
      { reason: 'NO_CLOCK', count: 7 },
    ])
  })

  test('counts for response the tickets without a promise of a response', () => {
    expect(read('SLA_RESPONSE', null, parts).at(-1)).toEqual({ reason: 'NO_CLOCK', count: 40 })
  })

  test('never speaks of promises where none are measured', () => {
    expect(read('REOPEN_RATE', null, parts)).toEqual([{ reason: 'DUPLICATE', count: 5 }])
  })

  test('of conversations are those given up, of answers no tickets at all', () => {
    expect(read('FCR', 'INTERACTION', parts)).toEqual([{ reason: 'ABANDONED', count: 4 }])
    expect(read('FCR', 'SURVEY', parts)).toEqual([])
  })

  test('is counted wherever a definition says that tickets without a promise are left out', () => {
    const naming = catalogue.filter(
      ({ exclusions, family, code }) =>
        family === 'SERVICE_LEVEL' &&
        code !== 'SLA_OUTCOME_DISPUTED' &&
        exclusions.some(text => text.startsWith('NO_CLOCK:')),
    )
    expect(naming.map(({ code }) => code)).toEqual([
      'SLA_RESOLUTION',
      'SLA_RESPONSE',
      'SLA_OPEN_BREACHED',
      'SLA_PAUSED_SHARE',
    ])
    for (const { coveredBy } of naming) expect(coveredBy).toBeDefined()
  })
})
