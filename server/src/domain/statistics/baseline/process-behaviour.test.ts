import { describe, expect, test } from 'vitest'
import { seededNoise } from '../../testing/seeded-noise.js'
import { xmrLimits } from '../control-charts/xmr.js'
import { baselineOf } from './baseline-state.js'
import { processBehaviour } from './process-behaviour.js'
import { rebaselineProposal } from './rebaseline-proposal.js'
import { variationOf } from './variation.js'

const monthly = { grain: 'MONTH', better: 'HIGHER' } as const
/** Up and down by one about ten: no autocorrelation worth a guard, sigma 2 ÷ 1.128. */
const steady = (length: number) => Array.from({ length }, (_, index) => (index % 2 === 0 ? 9 : 11))

describe('a baseline', () => {
  test.each([
    [7, 'MONTH', 'COLLECTING'],
    [8, 'MONTH', 'TRIAL'],
    [11, 'MONTH', 'TRIAL'],
    [12, 'MONTH', 'ACTIVE'],
    [12, 'WEEK', 'TRIAL'],
    [20, 'WEEK', 'ACTIVE'],
  ] as const)('of %d points by %s is %s', (points, grain, state) => {
    expect(baselineOf(points, grain)).toEqual({ state, count: points, isFrozen: false })
  })

  test('is frozen after twenty-four', () => {
    expect(baselineOf(24, 'MONTH')).toEqual({ state: 'ACTIVE', count: 24, isFrozen: true })
    expect(baselineOf(60, 'MONTH')).toMatchObject({ count: 24, isFrozen: true })
  })
})

describe('the behaviour of a series', () => {
  test('has no limits and no opinion while it collects', () => {
    const { baseline, limits, signals, variation, proposal } = processBehaviour(
      { kind: 'VALUE', values: [1, 2, 1, 2, 90] },
      monthly,
    )
    expect(baseline.state).toBe('COLLECTING')
    expect({ limits, signals, variation, proposal }).toEqual({
      limits: [],
      signals: [],
      variation: 'COMMON_CAUSE',
      proposal: null,
    })
  })

  test('names the rule that fired and on which point', () => {
    const values = [...steady(24), 20]
    const { signals, variation, limits } = processBehaviour({ kind: 'VALUE', values }, monthly)
    expect(signals).toEqual([{ rule: 'BEYOND', at: 24, side: 'HIGH' }])
    expect(variation).toBe('IMPROVING')
    expect(limits).toHaveLength(25)
    expect(limits[0]?.high).toBeCloseTo(10 + (3 * 2) / 1.128, 12)
  })

  test('is common cause again once the last point is back', () => {
    const values = [...steady(24), 20, 10.5]
    const { signals, variation } = processBehaviour({ kind: 'VALUE', values }, monthly)
    expect(signals).toHaveLength(1)
    expect(variation).toBe('COMMON_CAUSE')
  })

  test('keeps its limits when points after the frozen baseline move', () => {
    const before = processBehaviour({ kind: 'VALUE', values: steady(24) }, monthly)
    const after = processBehaviour({ kind: 'VALUE', values: [...steady(24), 40, 50] }, monthly)
    expect(after.limits[0]).toEqual(before.limits[0])
  })

  test('of shares follows the count of each month and stays within 0 and 1', () => {
    const counts = [96, 195, 97, 193, 98, 194, 96, 196, 97, 194, 98, 195].map(numerator => ({
      numerator,
      denominator: numerator > 100 ? 200 : 100,
    }))
    const { limits, variation } = processBehaviour({ kind: 'SHARE', counts }, monthly)
    expect(Number(limits[0]?.low)).toBeLessThan(Number(limits[1]?.low))
    expect(limits[0]?.high).toBe(1)
    expect(variation).toBe('COMMON_CAUSE')
  })

  test('of shares keeps its centre when months after the frozen baseline move', () => {
    const counts = steady(24).map(value => ({ numerator: 80 + value, denominator: 100 }))
    const later = { numerator: 20, denominator: 100 }
    const { limits, variation } = processBehaviour(
      { kind: 'SHARE', counts: [...counts, later] },
      monthly,
    )
    expect(limits[24]?.centre).toBeCloseTo(0.9, 12)
    expect(variation).toBe('WORSENING')
  })

  test('of rates never goes below nothing', () => {
    const counts = [3, 1, 2, 4, 1, 2, 3, 1, 2, 2, 3, 1].map(numerator => ({
      numerator,
      denominator: 1,
    }))
    expect(processBehaviour({ kind: 'RATE', counts }, monthly).limits[0]?.low).toBe(0)
  })

  test('of a drifting series is guarded: wider limits, longer runs', () => {
    const next = seededNoise(3)
    let level = 0
    const values = Array.from({ length: 24 }, () => {
      level = 0.8 * level + next()
      return level
    })
    const { guard, limits } = processBehaviour({ kind: 'VALUE', values }, monthly)
    expect(guard).toMatchObject({ isOn: true, runLength: 12 })
    const plain = xmrLimits(values)?.sigma as number
    expect(limits[0]?.sigma).toBeCloseTo(plain * guard.sigmaFactor, 12)
    expect(guard.sigmaFactor).toBeGreaterThan(1)
  })

  test('by the week looks at two of three too', () => {
    const values = [...steady(24), 14.5, 14.5]
    const rules = (grain: 'WEEK' | 'MONTH') =>
      processBehaviour({ kind: 'VALUE', values }, { ...monthly, grain }).signals.map(
        ({ rule }) => rule,
      )
    expect(rules('WEEK')).toEqual(['TWO_OF_THREE'])
    expect(rules('MONTH')).toEqual([])
  })
})

describe('variation', () => {
  const at = (side: 'HIGH' | 'LOW' | null) => [{ rule: 'ANY', at: 5, side }]

  test('is for better or worse by the direction of the KPI', () => {
    expect(variationOf(at('HIGH'), 5, 'HIGHER')).toBe('IMPROVING')
    expect(variationOf(at('HIGH'), 5, 'LOWER')).toBe('WORSENING')
    expect(variationOf(at('LOW'), 5, 'HIGHER')).toBe('WORSENING')
    expect(variationOf(at('LOW'), 5, 'LOWER')).toBe('IMPROVING')
  })

  test('is a change and no more where no side is better, or the pattern has none', () => {
    expect(variationOf(at('HIGH'), 5, 'NEITHER')).toBe('CHANGED')
    expect(variationOf(at(null), 5, 'HIGHER')).toBe('CHANGED')
  })

  test('is common cause when the signal is past', () => {
    expect(variationOf(at('HIGH'), 6, 'HIGHER')).toBe('COMMON_CAUSE')
  })
})

describe('new limits are proposed', () => {
  const quiet = [0.5, -0.5, 0.4, -0.3, 0.2, -0.6, 0.1, -0.2]
  const times = (length: number, value: number) => Array.from({ length }, () => value)

  test('for eight points on one side since a documented change', () => {
    const z = [...quiet, ...times(8, 0.6)]
    expect(rebaselineProposal(z, [8])).toMatchObject({ at: 8, reason: 'CHANGE' })
    expect(rebaselineProposal(z, [8])?.shift).toBeCloseTo(0.6, 12)
    expect(rebaselineProposal(z, [5])).toMatchObject({ at: 8, reason: 'CHANGE' })
  })

  test('not for a run that no change explains and that is small', () => {
    const z = [...quiet, ...times(8, 0.6)]
    expect(rebaselineProposal(z)).toBeNull()
    expect(rebaselineProposal(z, [4])).toBeNull()
    expect(rebaselineProposal(z, [9])).toBeNull()
  })

  test('not before eight points', () => {
    expect(rebaselineProposal([...quiet, ...times(7, 2)], [8])).toBeNull()
    expect(rebaselineProposal([])).toBeNull()
    expect(rebaselineProposal([...quiet, ...times(8, 0.6), 0], [8])).toBeNull()
  })

  test('for a step of a sigma or more, from where it began', () => {
    const found = rebaselineProposal([...quiet, ...times(12, -1.5)])
    expect(found).toMatchObject({ at: 8, reason: 'STEP' })
    expect(found?.shift).toBeCloseTo(-1.5, 12)
  })

  test('not for a long drift of less than a sigma', () => {
    expect(rebaselineProposal([...quiet, ...times(40, 0.8)])).toBeNull()
  })
})
