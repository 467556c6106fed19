import { expect, test } from 'vitest'
import { meanInterval } from './mean-interval.js'
import { tQuantile } from './t-quantile.js'

// scipy 1.17.1: stats.t.ppf(0.975, df)
test.each([
  [1, 12.70620474],
  [2, 4.30265273],
  [3, 3.182446305],
  [4, 2.776445105],
  [5, 2.570581836],
  [10, 2.228138852],
  [29, 2.045229642],
  [30, 2.042272456],
  [59, 2.000995378],
  [60, 2.000297822],
  [120, 1.979930405],
  [1000, 1.962339081],
])('the 97.5 %% quantile of t with %i degrees of freedom is that of scipy', (degrees, expected) => {
  expect(tQuantile(degrees)).toBeCloseTo(expected, 6)
})

test('degrees of freedom are whole and at least one', () => {
  expect(() => tQuantile(0)).toThrow(RangeError)
  expect(() => tQuantile(1.5)).toThrow(RangeError)
})

test('the interval of a mean comes from its mergeable parts', () => {
  // scipy: stats.t.interval(0.95, 4, loc=3, scale=stats.sem([1, 2, 3, 4, 5]))
  const { low, high } = meanInterval(5, 15, 55) as { low: number; high: number }
  expect(low).toBeCloseTo(1.036757, 6)
  expect(high).toBeCloseTo(4.963243, 6)
})

test('one value has a mean but no interval', () => {
  expect(meanInterval(1, 5, 25)).toBeNull()
  expect(meanInterval(0, 0, 0)).toBeNull()
})

test('squares that were rounded down do not make a variance negative', () => {
  expect(meanInterval(2, 20, 199.9)).toEqual({ low: 10, high: 10 })
})
