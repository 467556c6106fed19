import { expect, test } from 'vitest'
import { formatDifference, formatShare, formatValue } from './value.js'

test('no value is a dash and never a zero', () => {
  expect(formatValue(null, 'COUNT')).toBe('–')
  expect(formatValue(undefined, 'RATIO')).toBe('–')
  expect(formatValue(0, 'COUNT')).toBe('0')
})

test('each unit has its own writing', () => {
  expect(formatValue(0.9005, 'RATIO')).toBe('90.1%')
  expect(formatValue(1234, 'COUNT')).toBe('1,234')
  expect(formatValue(12.34, 'DAYS')).toBe('12.3 days')
  expect(formatValue(4.256, 'SCORE')).toBe('4.26')
  expect(formatValue(31.6, 'NPS')).toBe('+32')
  expect(formatValue(-8, 'NPS')).toBe('−8')
})

test.each([
  [45, '45 s'],
  [600, '10 min'],
  [3600, '1.0 h'],
  [86_400, '24.0 h'],
  [360_000, '100 h'],
])(
  '%i seconds are %s: a day of work and a day of the calendar differ, so days are not used',
  (seconds, text) => {
    expect(formatValue(seconds, 'SECONDS')).toBe(text)
  },
)

test('a share that is not all is never rounded up to all', () => {
  expect(formatValue(0.9997, 'RATIO')).toBe('99.970%')
  expect(formatValue(0.0002, 'RATIO')).toBe('0.020%')
  expect(formatValue(1, 'RATIO')).toBe('100.0%')
})

test('on a scale, round figures lose their empty decimals', () => {
  expect(formatValue(0.9, 'RATIO', 'axis')).toBe('90%')
  expect(formatValue(0.925, 'RATIO', 'axis')).toBe('92.5%')
  expect(formatValue(36_000, 'SECONDS', 'axis')).toBe('10 h')
  expect(formatValue(0, 'SECONDS', 'axis')).toBe('0')
})

test('shares differ by percentage points, without a sign', () => {
  expect(formatDifference(-0.029, 'RATIO')).toBe('2.9 pp')
  expect(formatDifference(-1800, 'SECONDS')).toBe('30 min')
})

test('a share of nothing is unknown', () => {
  expect(formatShare(0, 0)).toBe('–')
  expect(formatShare(1, 8)).toBe('12.5%')
})
