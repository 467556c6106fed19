import { describe, expect, test } from 'vitest'
import { partsOf } from '../testing/parts-of.js'
import { catalogue, kpiByCode, variantOf } from './catalogue.js'
import type { KpiDefinition } from './define-kpi.js'
import { exclusionsOf, leftOut } from './left-out.js'

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

describe('what a definition leaves out, as an explanation tells it', () => {
  const told = (code: string, variant: string | null) => {
    const found = kpi(code)
    const counts = exclusionsOf(found, variantOf(found, variant) ?? found.variants[0], parts)
    return Object.fromEntries(counts.map(each => [each.reason ?? each.inWords, each.count]))
  }

  test('is counted where the ledger counts it, with zero for what did not happen', () => {
    expect(told('SLA_RESOLUTION', null)).toMatchObject({ DUPLICATE: 5, TEST: 0, NO_CLOCK: 7 })
  })

  test('is unknown where it is only said, and where a variant counts other records', () => {
    const cancelled = 'Cancelled SLA instances: the instance that replaces them counts'
    expect(told('SLA_RESOLUTION', null)[cancelled]).toBeNull()
    expect(told('FCR', 'SURVEY')).toMatchObject({ DUPLICATE: null })
    expect(told('FCR', 'INTERACTION')).toMatchObject({ DUPLICATE: null, ABANDONED: 4 })
  })
})
