import { expect, test } from 'vitest'
import type { Unit } from './define-kpi.js'
import { differenceInWords, valueInWords } from './value-in-words.js'

test.each<[number | null, Unit, string]>([
  [0.9214, 'RATIO', '92.1%'],
  [1, 'RATIO', '100%'],
  [0, 'RATIO', '0%'],
  [0.99996, 'RATIO', '99.996%'],
  [0.9997, 'RATIO', '99.97%'],
  [0.0004, 'RATIO', '0.04%'],
  [0.999999999, 'RATIO', 'over 99.999%'],
  [0.000000001, 'RATIO', 'under 0.001%'],
  [1.2, 'RATIO', '120%'],
  [1, 'SECONDS', '1 second'],
  [45, 'SECONDS', '45 seconds'],
  [150, 'SECONDS', '3 minutes'],
  [3600, 'SECONDS', '1 hour'],
  [30_240, 'SECONDS', '8.4 hours'],
  [641_412, 'SECONDS', '178 hours'],
  [12.34, 'HOURS', '12.3 hours'],
  [3, 'DAYS', '3 days'],
  [12_345, 'COUNT', '12,345'],
  [29.6, 'NPS', '30'],
  [4.256, 'SCORE', '4.26'],
  [null, 'RATIO', 'unknown'],
])('%d in %s is "%s"', (value, unit, words) => {
  expect(valueInWords(value, unit)).toBe(words)
})

test('shares differ in percentage points, everything else in its unit', () => {
  expect(differenceInWords(-0.037, 'RATIO')).toBe('3.7 percentage points')
  expect(differenceInWords(0.01, 'RATIO')).toBe('1 percentage point')
  expect(differenceInWords(-7200, 'SECONDS')).toBe('2 hours')
})
