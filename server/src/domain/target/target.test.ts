import { describe, expect, test } from 'vitest'
import { expectWithin } from '../testing/expect-within.js'
import { caseNamed } from '../testing/reference-cases.js'
import { baselineProgress } from './baseline-progress.js'
import { levelFaults } from './level-faults.js'
import { canChildrenDeliver, mixAdjustedTarget } from './mix-adjusted.js'
import { targetInForce } from './target-in-force.js'

describe('levels are refused', () => {
  const higher = { direction: 'HIGHER', target: 0.95, red: 0.9, stretch: 0.98 } as const
  const lower = { direction: 'LOWER', target: 8, red: 12, stretch: 6 } as const
  const range = { direction: 'RANGE', low: 0.7, high: 0.9, redLow: 0.5, redHigh: 0.98 } as const

  test('not when they are in order', () => {
    expect(levelFaults(higher, 'RATIO')).toEqual([])
    expect(levelFaults(lower, 'HOURS')).toEqual([])
    expect(levelFaults({ ...lower, stretch: undefined }, 'HOURS')).toEqual([])
    expect(levelFaults(range, 'RATIO')).toEqual([])
    expect(levelFaults({ ...range, high: 0.7 }, 'RATIO')).toEqual([])
  })

  test('when red is the target or better', () => {
    expect(levelFaults({ ...higher, red: 0.95 }, 'RATIO')).toEqual([
      'red must be worse than the target',
    ])
    expect(levelFaults({ ...lower, red: 7 }, 'HOURS')).toHaveLength(1)
  })

  test('when stretch is the target or worse', () => {
    expect(levelFaults({ ...higher, stretch: 0.95 }, 'RATIO')).toEqual([
      'stretch must be better than the target',
    ])
    expect(levelFaults({ ...lower, stretch: 9 }, 'HOURS')).toHaveLength(1)
  })

  test('when a range is turned round or reaches its red limits', () => {
    expect(levelFaults({ ...range, low: 0.95 }, 'RATIO')).toHaveLength(1)
    expect(levelFaults({ ...range, redLow: 0.7 }, 'RATIO')).toHaveLength(1)
    expect(levelFaults({ ...range, redHigh: 0.9 }, 'RATIO')).toHaveLength(1)
  })

  test('when a ratio leaves 0 to 1, and when a level is no number', () => {
    expect(levelFaults({ ...higher, stretch: 1.1 }, 'RATIO')).toEqual([
      'a ratio lies between 0 and 1',
    ])
    expect(levelFaults({ ...higher, stretch: 1.1 }, 'SCORE')).toEqual([])
    expect(levelFaults({ ...lower, red: Number.POSITIVE_INFINITY }, 'HOURS')).toEqual([
      'every level must be a number',
    ])
  })
})

describe('the target in force', () => {
  const approved = [
    { id: 1, scope: 'organisation', from: '2026-01-01', to: null },
    { id: 2, scope: 'it', from: '2026-01-01', to: '2026-04-01' },
    { id: 3, scope: 'it', from: '2026-04-01', to: null },
    { id: 4, scope: 'mail', from: '2026-06-01', to: '2026-07-01' },
  ]
  const scopes = ['mail', 'it', 'organisation']
  const optOut = { id: 5, scope: 'mail', from: '2026-01-01', to: '2026-06-01', isOptOut: true }
  const on = (day: string, versions: Parameters<typeof targetInForce>[0] = approved) =>
    (targetInForce(versions, scopes, day).target as { id: number } | null)?.id ?? null

  test('is that of the nearest scope that has one on the day', () => {
    expect(on('2025-12-31')).toBeNull()
    expect(on('2026-03-31')).toBe(2)
    expect(on('2026-04-01')).toBe(3)
    expect(on('2026-06-30')).toBe(4)
    expect(on('2026-07-01')).toBe(3)
    expect(targetInForce(approved, ['hr', 'organisation'], '2026-05-01').target?.id).toBe(1)
  })

  test('is none for a scope that opted out, for as long as it did', () => {
    expect(on('2026-05-01', [...approved, optOut])).toBeNull()
    expect(on('2026-06-15', [...approved, optOut])).toBe(4)
  })

  test('comes with everybody who was asked for it', () => {
    expect(targetInForce(approved, scopes, '2026-05-01').chain).toEqual([
      { scope: 'mail', outcome: 'NONE' },
      { scope: 'it', outcome: 'AGREED' },
    ])
    expect(targetInForce([optOut], scopes, '2026-05-01').chain).toEqual([
      { scope: 'mail', outcome: 'OPTED_OUT' },
    ])
  })
})

describe('a target made of those of the parts', () => {
  const parts = [
    { target: 0.95, denominator: 100 },
    { target: 0.9, denominator: 300 },
  ]

  test('weighs them by the work of the period', () => {
    expect(mixAdjustedTarget(parts)).toBeCloseTo(0.9125, 12)
  })

  test('passes over a part without work, and is unknown when a working part has none', () => {
    expect(mixAdjustedTarget([...parts, { target: null, denominator: 0 }])).toBeCloseTo(0.9125, 12)
    expect(mixAdjustedTarget([...parts, { target: null, denominator: 1 }])).toBeNull()
    expect(mixAdjustedTarget([{ target: 0.9, denominator: 0 }])).toBeNull()
  })

  test('tells when the parts cannot deliver the whole', () => {
    expect(canChildrenDeliver(parts, 0.92, 'HIGHER')).toBe(false)
    expect(canChildrenDeliver(parts, 0.9125, 'HIGHER')).toBe(true)
    expect(canChildrenDeliver(parts, 0.92, 'LOWER')).toBe(true)
    expect(canChildrenDeliver(parts, 0.91, 'LOWER')).toBe(false)
    expect(canChildrenDeliver([], 0.9, 'HIGHER')).toBeNull()
  })
})

describe('progress from a baseline', () => {
  test('progress-minimize-servicenow', () => {
    const { input, expected, tolerance } = caseNamed('progress-minimize-servicenow')
    const progress = baselineProgress(input.actual, input.baseline, input.target)
    expectWithin(progress, expected.progress, tolerance)
  })

  test('is the same upwards, and stays within 0 and 1.2', () => {
    expect(baselineProgress(7, 4, 10)).toBe(0.5)
    expect(baselineProgress(3, 4, 10)).toBe(0)
    expect(baselineProgress(99, 4, 10)).toBe(1.2)
  })

  test('is unknown where there is no way to go', () => {
    expect(baselineProgress(5, 4, 4)).toBeNull()
  })
})
