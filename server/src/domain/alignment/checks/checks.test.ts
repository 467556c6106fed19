import { describe, expect, test } from 'vitest'
import { reopenRate } from '../../kpi/definitions/reopen-rate.js'
import type { Behaviour } from '../../signal/behaviour-of.js'
import type { KpiSeries } from '../../signal/kpi-series.js'
import type { Variation } from '../../statistics/baseline/variation.js'
import { isSwappedOutWhileRed, weightMoved } from './objective-changes.js'
import { orphansOf } from './orphans.js'
import { watermelonOf } from './watermelon.js'

describe('orphans', () => {
  const found = orphansOf({
    kpis: [
      { code: 'CSAT_T2B', name: 'Satisfaction' },
      { code: 'FCR', name: 'First contact' },
    ],
    objectives: [
      { id: '1', title: 'Open to all', kpis: ['CSAT_T2B'], hasOutcome: true },
      { id: '2', title: 'Quick', kpis: ['TTR_MEDIAN'], hasOutcome: false },
      { id: '3', title: 'Skills', kpis: [], hasOutcome: false },
    ],
    services: [
      { code: 'mail', name: 'E-mail' },
      { code: 'files', name: 'File shares' },
    ],
    linkedServices: new Set(['mail']),
  })

  test('are found from both ends', () => {
    expect(found.kpis).toEqual([{ code: 'FCR', name: 'First contact' }])
    expect(found.services).toEqual([{ code: 'files', name: 'File shares' }])
    expect(found.objectivesWithoutKpi).toEqual([{ id: '3', title: 'Skills' }])
  })

  test('an objective with KPIs of effort alone has none for what comes of it', () => {
    expect(found.objectivesWithoutOutcome).toEqual([{ id: '2', title: 'Quick' }])
  })
})

describe('a watermelon', () => {
  const read = (...variations: (Variation | null)[]) => ({
    series: {
      kpi: reopenRate,
      variant: reopenRate.variants[0],
      grain: 'MONTH',
      points: variations.map(() => ({})),
    } as unknown as KpiSeries,
    behaviour: { points: variations.map(variation => ({ variation })) } as unknown as Behaviour,
  })
  const usual = 'COMMON_CAUSE' as const

  test('is green outside and signals worse inside', () => {
    const worse = read(usual, 'WORSENING', 'WORSENING', usual)
    const symptoms = watermelonOf('MET', [read(usual, usual, usual, 'IMPROVING'), worse])
    expect(symptoms).toEqual([{ read: worse, at: 2, times: 2 }])
  })

  test('is none where the promises are not kept, or nothing signals lately', () => {
    const worse = read('WORSENING')
    for (const status of ['AT_RISK', 'MISSED', 'UNKNOWN'] as const)
      expect(watermelonOf(status, [worse])).toBeNull()
    expect(watermelonOf('MET', [read('WORSENING', usual, usual, null)])).toBeNull()
    expect(watermelonOf('MET', [])).toBeNull()
  })
})

describe('changes of an objective that are looked at', () => {
  test('a weight that moves by more than ten points within three months', () => {
    const at = (from: string, weight: number) => ({ from, weight })
    expect(weightMoved([at('2026-01-01', 20), at('2026-02-01', 30)])).toBeNull()
    expect(weightMoved([at('2026-01-01', 20), at('2026-02-01', 31)])).toEqual({
      from: at('2026-01-01', 20),
      to: at('2026-02-01', 31),
    })
    expect(weightMoved([at('2026-01-01', 40), at('2026-05-01', 20)])?.to.weight).toBe(20)
    const inSteps = [at('2026-01-01', 20), at('2026-02-01', 28), at('2026-03-01', 36)]
    expect(weightMoved(inSteps)?.from.weight).toBe(20)
    const slowly = [at('2026-01-01', 20), at('2026-02-01', 28), at('2026-05-01', 36)]
    expect(weightMoved(slowly)).toBeNull()
  })

  test('a KPI taken out within sixty days of turning red', () => {
    expect(isSwappedOutWhileRed('2026-03-02', '2026-01-01')).toBe(true)
    expect(isSwappedOutWhileRed('2026-03-03', '2026-01-01')).toBe(false)
    expect(isSwappedOutWhileRed('2026-03-03', null)).toBe(false)
    expect(isSwappedOutWhileRed('2025-12-31', '2026-01-01')).toBe(false)
  })
})
