import { describe, expect, test } from 'vitest'
import { csatResponseRate } from '../../kpi/definitions/csat-response-rate.js'
import { reopenRate } from '../../kpi/definitions/reopen-rate.js'
import { slaPausedShare } from '../../kpi/definitions/sla-paused-share.js'
import type { Behaviour } from '../../signal/behaviour-of.js'
import type { KpiSeries } from '../../signal/kpi-series.js'
import type { Variation } from '../../statistics/baseline/variation.js'
import { isSwappedOutWhileRed, turnedRed, weightMovedBy } from './objective-changes.js'
import { orphansOf } from './orphans.js'
import { pairRead } from './side-effect.js'
import { watermelonIndex, watermelonOf } from './watermelon.js'

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

const usual = 'COMMON_CAUSE' as const
const read = (...variations: (Variation | null)[]) => ({
  series: {
    kpi: reopenRate,
    variant: reopenRate.variants[0],
    grain: 'MONTH',
    points: variations.map(() => ({})),
  } as unknown as KpiSeries,
  behaviour: {
    points: variations.map(variation => ({ variation })),
    signals: [],
  } as unknown as Behaviour,
})

describe('a watermelon', () => {
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

  test('counts against the services that are green, and against nothing where none is', () => {
    expect(watermelonIndex(4, 1)).toBe(0.25)
    expect(watermelonIndex(0, 0)).toBeNull()
  })
})

describe('a pair', () => {
  test('diverges where one improves while the other gets worse, within three periods', () => {
    const better = read(usual, 'IMPROVING', usual, usual)
    const worse = read(usual, usual, usual, 'WORSENING')
    expect(pairRead(better, worse)).toMatchObject({ isDiverging: true, worsened: { at: 3 } })
    expect(pairRead(read('IMPROVING', usual, usual, usual), worse).isDiverging).toBe(false)
    expect(pairRead(worse, better).isDiverging).toBe(false)
    expect(pairRead(better, better).isDiverging).toBe(false)
  })

  test.each([
    ['falling evidence', csatResponseRate, 'LOW', 'HIGH'],
    ['rising pauses', slaPausedShare, 'HIGH', 'LOW'],
  ] as const)('sees %s as worse, though less or more of it is no aim', (_, kpi, worse, not) => {
    const better = read(usual, 'IMPROVING')
    const { series } = read(usual, usual)
    const answers = (side: 'LOW' | 'HIGH') => ({
      series: { ...series, kpi },
      behaviour: {
        points: [usual, 'CHANGED'].map(variation => ({ variation })),
        signals: [{ at: 1, side }],
      } as unknown as Behaviour,
    })
    expect(pairRead(better, answers(worse)).isDiverging).toBe(true)
    expect(pairRead(better, answers(not)).isDiverging).toBe(false)
  })
})

describe('changes of an objective that are looked at', () => {
  test('a weight that moves by more than ten points within three months', () => {
    const at = (from: string, weight: number) => ({ from, weight })
    const moved = (...weights: ReturnType<typeof at>[]) =>
      weightMovedBy(weights, weights.at(-1)?.from ?? '')
    expect(moved(at('2026-01-01', 20), at('2026-02-01', 30))).toBeNull()
    expect(moved(at('2026-01-01', 20), at('2026-02-01', 31))).toEqual({
      from: at('2026-01-01', 20),
      to: at('2026-02-01', 31),
    })
    expect(moved(at('2026-01-01', 40), at('2026-05-01', 20))?.to.weight).toBe(20)
    const inSteps = [at('2026-01-01', 20), at('2026-02-01', 28), at('2026-03-01', 36)]
    expect(moved(...inSteps)?.from.weight).toBe(20)
    const slowly = [at('2026-01-01', 20), at('2026-02-01', 28), at('2026-05-01', 36)]
    expect(moved(...slowly)).toBeNull()
    const between = [at('2026-01-01', 20), at('2026-02-01', 5), at('2026-03-01', 20)]
    expect(weightMovedBy(between, '2026-02-01')?.to.weight).toBe(5)
    expect(weightMovedBy([...between, at('2026-09-01', 25)], '2026-09-01')).toBeNull()
  })

  test('a KPI taken out within sixty days of turning red', () => {
    expect(isSwappedOutWhileRed('2026-03-02', '2026-01-01')).toBe(true)
    expect(isSwappedOutWhileRed('2026-03-03', '2026-01-01')).toBe(false)
    expect(isSwappedOutWhileRed('2026-03-03', null)).toBe(false)
    expect(isSwappedOutWhileRed('2025-12-31', '2026-01-01')).toBe(false)
  })

  test('red since the first of its last red periods, whatever could not be judged between', () => {
    const periods = (['MISSED', 'MET', 'MISSED', 'UNKNOWN', 'MISSED'] as const).map(
      (status, at) => ({ end: `2026-0${at + 2}-01`, status }),
    )
    expect(turnedRed(periods, '2026-07-10')).toBe('2026-04-01')
    expect(turnedRed(periods, '2026-04-01')).toBe('2026-04-01')
    expect(turnedRed(periods, '2026-03-31')).toBeNull()
    expect(turnedRed(periods, '2026-01-01')).toBeNull()
    expect(turnedRed([], '2026-01-01')).toBeNull()
  })
})
