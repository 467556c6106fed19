import { expect, test } from 'vitest'
import { formatAmount, formatMonth, formatPoints, formatShare } from './amount.js'

test('an amount says its unit, and none is a dash', () => {
  expect(formatAmount(1234.4, 'EUR')).toBe('€1,234')
  expect(formatAmount(-20, 'HOURS')).toBe('−20 h')
  expect(formatAmount(7, 'POINTS')).toBe('7 points')
  expect(formatAmount(null, 'EUR')).toBe('–')
  expect(formatAmount(0, 'EUR')).toBe('€0')
})

test('on an axis a large amount is short', () => {
  expect(formatAmount(120_000, 'EUR', 'short')).toBe('€120k')
  expect(formatAmount(900, 'EUR', 'short')).toBe('€900')
})

test('shares and points lose decimals that say nothing', () => {
  expect([formatShare(0.756), formatShare(null)]).toEqual(['76%', '–'])
  expect([formatPoints(80), formatPoints(67.25)]).toEqual(['80', '67.3'])
})

test('a month is named by its first day', () => {
  expect(formatMonth('2026-03-01')).toBe('Mar 2026')
})
