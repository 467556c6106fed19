import { expect, test } from 'vitest'
import { chiSquareAbove } from './chi-square.js'

// scipy 1.17.1: scipy.stats.chi2.sf(x, df)
test.each([
  [3.841458820694124, 1, 0.05],
  [5.991464547107979, 2, 0.05],
  [29.2665847, 4, 6.900687009284622e-6],
  [24.724970311318, 11, 0.01],
  [11, 11, 0.4432632784264655],
  [2, 8, 0.9810118431238462],
])('above %d with %d degrees of freedom lies %d', (x, degrees, expected) => {
  expect(chiSquareAbove(x, degrees) / expected).toBeCloseTo(1, 9)
})

test('everything lies above nothing', () => {
  expect(chiSquareAbove(0, 3)).toBe(1)
})
