import { describe, expect, test } from 'vitest'
import { wilson } from '../statistics/wilson.js'
import { caseNamed } from '../testing/reference-cases.js'
import { changeBetween } from './change-between.js'

const share = (successes: number, n: number) => ({
  value: n === 0 ? null : successes / n,
  interval: wilson(successes, n),
})
const count = (value: number) => ({ value, interval: null })

describe('a change', () => {
  test('carries the interval of the difference of two shares', () => {
    const { input, expected, tolerance } = caseNamed('newcombe-difference-56of70-48of80')
    const { a, b } = input
    const change = changeBetween(
      share(a.successes, a.n),
      share(b.successes, b.n),
      'HIGHER',
      'RATIO',
    )
    expect(change?.difference).toBeCloseTo(expected.difference, 12)
    expect(Math.abs(Number(change?.interval?.low) - expected.lower)).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(Number(change?.interval?.high) - expected.upper)).toBeLessThanOrEqual(tolerance)
    expect(change).toMatchObject({ verdict: 'BETTER', isBeyondNoise: true })
  })

  test('within noise is still named better or worse, and marked', () => {
    const change = changeBetween(share(9, 10), share(8, 10), 'HIGHER', 'RATIO')
    expect(change).toMatchObject({ verdict: 'BETTER', isBeyondNoise: false })
  })

  test('downwards beyond noise is worse where higher is better', () => {
    const change = changeBetween(share(400, 1000), share(600, 1000), 'HIGHER', 'RATIO')
    expect(change).toMatchObject({ verdict: 'WORSE', isBeyondNoise: true })
    expect(change?.interval?.high).toBeLessThan(0)
  })

  test.each([
    ['fewer is better', 3, 5, 'LOWER', 'BETTER'],
    ['more is worse', 5, 3, 'LOWER', 'WORSE'],
    ['the same is the same', 4, 4, 'LOWER', 'SAME'],
    ['a volume is neither', 5, 3, 'NEITHER', 'NEITHER'],
  ] as const)('of counts: %s, and so few are within noise', (_, now, before, better, verdict) => {
    const change = changeBetween(count(now), count(before), better, 'COUNT')
    expect(change).toMatchObject({ verdict, isBeyondNoise: false })
    expect(change?.relative).toBeCloseTo((now - before) / before, 12)
  })

  test('of a backlog from 100 to 150 is beyond what chance does to counts', () => {
    const change = changeBetween(count(150), count(100), 'LOWER', 'COUNT')
    expect(change).toMatchObject({ verdict: 'WORSE', isBeyondNoise: true })
  })

  test('of a number without an interval cannot be told from noise', () => {
    const change = changeBetween(count(1.5), count(1), 'LOWER', 'DAYS')
    expect(change).toMatchObject({ verdict: 'WORSE', interval: null, isBeyondNoise: null })
  })

  test('from nothing has no relative size', () => {
    expect(changeBetween(count(3), count(0), 'LOWER', 'COUNT')).toMatchObject({
      difference: 3,
      relative: null,
    })
  })

  test('from a negative score is relative to its size', () => {
    expect(changeBetween(count(-10), count(-20), 'HIGHER', 'NPS')).toMatchObject({
      relative: 0.5,
      verdict: 'BETTER',
    })
  })

  test('is unknown when either value is', () => {
    expect(changeBetween(share(0, 0), share(1, 2), 'HIGHER', 'RATIO')).toBeNull()
    expect(changeBetween(share(1, 2), share(0, 0), 'HIGHER', 'RATIO')).toBeNull()
  })

  test('has no interval when only one value has', () => {
    expect(changeBetween(share(1, 2), count(1), 'HIGHER', 'RATIO')?.interval).toBeNull()
  })
})
