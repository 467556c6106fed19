import { expect, test } from 'vitest'
import { formatAmount, formatPoints, formatShare } from './amount.js'

const euro = { unit: 'MONEY', currency: 'EUR' } as const

test('an amount says its unit, and none is a dash', () => {
  expect(formatAmount(1234.4, euro)).toBe('€1,234')
  expect(formatAmount(-20, { ...euro, unit: 'HOURS' })).toBe('−20 h')
  expect(formatAmount(7, { ...euro, unit: 'POINTS' })).toBe('7 points')
  expect(formatAmount(null, euro)).toBe('–')
  expect(formatAmount(0, euro)).toBe('€0')
  expect(formatAmount(-1500, euro)).toBe('−€1,500')
})

test('money has the sign or the code of the currency of the organisation', () => {
  const written = (currency: string) => formatAmount(1500, { unit: 'MONEY', currency })
  expect(['GBP', 'JPY'].map(written)).toEqual(['£1,500', '¥1,500'])
  expect(written('CHF').replace(/\s/, ' ')).toBe('CHF 1,500')
})

test('on an axis a large amount is short', () => {
  expect(formatAmount(120_000, euro, 'short')).toBe('€120k')
  expect(formatAmount(900, euro, 'short')).toBe('€900')
})

test('shares and points lose decimals that say nothing', () => {
  expect([formatShare(0.756), formatShare(null)]).toEqual(['76%', '–'])
  expect([formatPoints(80), formatPoints(67.25)]).toEqual(['80', '67.3'])
})
