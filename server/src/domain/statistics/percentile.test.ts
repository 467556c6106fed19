import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casesOf } from '../testing/reference-cases.js'
import { histogramQuantile } from './histogram-quantile.js'
import { bucketError, bucketOf, gamma, representativeOf, zeroBucket } from './log-bucket.js'
import { orderStatisticRanks } from './order-statistic-ranks.js'
import { median, percentile } from './percentile.js'

const histogramOf = (durations: readonly number[]): Map<number, number> => {
  const histogram = new Map<number, number>()
  for (const seconds of durations) {
    const bucket = bucketOf(seconds)
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1)
  }
  return histogram
}

describe('a percentile of values', () => {
  test.each(casesOf('percentile'))('$name', ({ input, expected, tolerance }) => {
    const value = percentile(input.values, input.p)
    expect(Math.abs(Number(value) - expected.value)).toBeLessThanOrEqual(tolerance)
  })

  test('leaves its input as it is', () => {
    const values = Object.freeze([3, 1, 2])
    expect(percentile(values, 1)).toBe(3)
    expect(values).toEqual([3, 1, 2])
  })

  test('of nothing is unknown', () => {
    expect(percentile([], 0.5)).toBeNull()
    expect(median([])).toBeNull()
  })

  test('the median of an even number is the mean of the middle two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([5])).toBe(5)
  })

  test('refuses a quantile outside 0 and 1', () => {
    expect(() => percentile([1], 1.1)).toThrow(RangeError)
    expect(() => percentile([1], Number.NaN)).toThrow(RangeError)
  })
})

describe('a bucket of durations', () => {
  test('holds everything between two powers of gamma, the upper one included', () => {
    expect(bucketOf(1)).toBe(0)
    expect(bucketOf(2)).toBe(15)
    expect(bucketOf(3600)).toBe(168)
  })

  test('no time at all, and less than none, have a bucket of their own', () => {
    expect(bucketOf(0)).toBe(zeroBucket)
    expect(bucketOf(-5)).toBe(zeroBucket)
    expect(representativeOf(zeroBucket)).toBe(0)
    expect(bucketOf(0.2)).toBe(0)
  })

  test('its representative is at most 2.5 % away from any duration in it', () => {
    expect(bucketError).toBeLessThan(0.025)
    expect(gamma).toBe(1.05)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), seconds => {
        const error = Math.abs(representativeOf(bucketOf(seconds)) - seconds) / seconds
        expect(error).toBeLessThanOrEqual(bucketError + 1e-12)
      }),
    )
  })
})

describe('a quantile read from a histogram', () => {
  test('is at most 2.5 % from the exact one, whatever the durations', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 10_000_000 }), {
      minLength: 1,
      maxLength: 80,
    })
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const exact = percentile(values, q) as number
        const { value, n } = histogramQuantile(histogramOf(values), q)
        expect(n).toBe(values.length)
        expect(Math.abs((value as number) - exact)).toBeLessThanOrEqual(0.025 * exact + 1e-9)
      }),
    )
  })

  test('does not depend on how the days were merged', () => {
    const days = [[60, 4000], [90, 90, 7200], [5]].map(histogramOf)
    const merged = new Map<number, number>()
    for (const day of days.toReversed())
      for (const [bucket, count] of day) merged.set(bucket, (merged.get(bucket) ?? 0) + count)
    const whole = histogramOf([60, 4000, 90, 90, 7200, 5])
    expect(histogramQuantile(merged, 0.5)).toEqual(histogramQuantile(whole, 0.5))
  })

  test('passes over buckets that were emptied again', () => {
    const histogram = new Map([
      [10, 0],
      [20, 1],
    ])
    expect(histogramQuantile(histogram, 0.9)).toEqual({
      n: 1,
      value: representativeOf(20),
      interval: null,
    })
  })

  test('of nothing is unknown', () => {
    expect(histogramQuantile(new Map(), 0.5)).toEqual({ n: 0, value: null, interval: null })
  })

  test('its interval holds it', () => {
    const values = Array.from({ length: 100 }, (_, index) => (index + 1) * 60)
    const { value, interval } = histogramQuantile(histogramOf(values), 0.5)
    expect(interval?.low).toBe(representativeOf(bucketOf(40 * 60)))
    expect(interval?.high).toBe(representativeOf(bucketOf(61 * 60)))
    expect(interval?.low).toBeLessThan(Number(value))
    expect(interval?.high).toBeGreaterThan(Number(value))
  })
})

describe('the ranks around a quantile', () => {
  test('for the median of a hundred are 40 and 61', () => {
    expect(orderStatisticRanks(100, 0.5)).toEqual({ low: 40, high: 61 })
  })

  test('stay within the values', () => {
    expect(orderStatisticRanks(10, 0.99)).toEqual({ low: 9, high: 10 })
    expect(orderStatisticRanks(10, 0.01)).toEqual({ low: 1, high: 2 })
  })

  test('below ten values there are none', () => {
    expect(orderStatisticRanks(9, 0.5)).toBeNull()
    expect(orderStatisticRanks(10, 0.5)).not.toBeNull()
  })
})
