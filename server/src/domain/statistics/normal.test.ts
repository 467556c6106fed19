import { expect, test } from 'vitest'
import { normalProbability, twoSidedProbability } from './normal.js'

// scipy.stats.norm.cdf 1.17.1
test.each([
  [-8, 6.220960574271785e-16],
  [-4, 3.167124183311992e-5],
  [-3, 0.0013498980316300933],
  [-2.999, 0.0013543365337271057],
  [-1.96, 0.024997895148220435],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.5, 0.9937903346742238],
  [3.5, 0.9997673709209645],
])('the normal probability below %d is %d', (z, probability) => {
  expect(normalProbability(z) / probability).toBeCloseTo(1, 11)
})

test('a two-sided probability is the same for either sign', () => {
  expect(twoSidedProbability(1.959963984540054)).toBeCloseTo(0.05, 12)
  expect(twoSidedProbability(-1.959963984540054)).toBeCloseTo(0.05, 12)
  expect(twoSidedProbability(0)).toBe(1)
})
