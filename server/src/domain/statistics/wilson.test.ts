import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casesOf } from '../testing/reference-cases.js'
import { newcombe } from './newcombe.js'
import { wilson } from './wilson.js'

const cases = casesOf('proportion-ci')
const proportions = cases.filter(({ input }) => 'successes' in input)
const differences = cases.filter(({ input }) => 'a' in input)

describe('the Wilson interval of a proportion', () => {
  test.each(proportions)('$name', ({ input, expected, tolerance }) => {
    const interval = wilson(input.successes, input.n)
    if (expected.lower === null) return expect(interval).toBeNull()
    expect(Math.abs(Number(interval?.low) - expected.lower)).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(Number(interval?.high) - expected.upper)).toBeLessThanOrEqual(tolerance)
  })

  test('touches 0 and 1 exactly when nothing or everything succeeded', () => {
    expect(wilson(0, 7)?.low).toBe(0)
    expect(wilson(7, 7)?.high).toBe(1)
  })

  test('holds the proportion and stays within 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain(n => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilson(successes, n) as { low: number; high: number }
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / n)
        expect(high).toBeGreaterThanOrEqual(successes / n)
      }),
    )
  })

  test('refuses more successes than trials, fewer than none, and no number', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError)
    expect(() => wilson(-1, 2)).toThrow(RangeError)
    expect(() => wilson(Number.NaN, 2)).toThrow(RangeError)
  })
})

describe('the interval of a difference of two proportions', () => {
  test.each(differences)('$name', ({ input, expected, tolerance }) => {
    const [a, b] = [input.a, input.b].map(({ successes, n }) => ({
      value: successes / n,
      interval: wilson(successes, n) as { low: number; high: number },
    })) as [Parameters<typeof newcombe>[0], Parameters<typeof newcombe>[1]]
    const { low, high } = newcombe(a, b)
    expect(a.value - b.value).toBeCloseTo(expected.difference, 10)
    expect(Math.abs(low - expected.lower)).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(high - expected.upper)).toBeLessThanOrEqual(tolerance)
  })

  test('turns round when the two change places', () => {
    const a = { value: 0.8, interval: { low: 0.7, high: 0.85 } }
    const b = { value: 0.6, interval: { low: 0.5, high: 0.75 } }
    const there = newcombe(a, b)
    const back = newcombe(b, a)
    expect(back.low).toBeCloseTo(-there.high, 12)
    expect(back.high).toBeCloseTo(-there.low, 12)
  })
})
