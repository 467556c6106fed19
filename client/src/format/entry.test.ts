import { expect, test } from 'vitest'
import { asEntry, entered, entrySuffix } from './entry.js'

test('a share is typed in per cent and a duration in hours', () => {
  expect(entered('94.5', 'RATIO')).toBe(0.945)
  expect(entered('1.5', 'SECONDS')).toBe(5400)
  expect(entered('−12', 'NPS')).toBe(-12)
  expect(entrySuffix('RATIO')).toBe('%')
})

test('what is shown for a value is read as that value again', () => {
  for (const value of [0.07, 0.945, 1 / 3, 0])
    expect(entered(asEntry(value, 'RATIO'), 'RATIO')).toBeCloseTo(value, 9)
  expect(asEntry(0.07, 'RATIO')).toBe('7')
  expect(asEntry(null, 'RATIO')).toBe('')
})

test('an empty field is no value, not zero', () => {
  expect(entered('  ', 'COUNT')).toBeNull()
})

test('a comma is a decimal sign, unless it might divide thousands', () => {
  expect(entered('94,5 %', 'RATIO')).toBe(0.945)
  expect(entered('1,000', 'COUNT')).toBeNaN()
})

test.each(['high', '9 4', '1.2.3', '--5'])('%s is no number', text => {
  expect(entered(text, 'COUNT')).toBeNaN()
})
