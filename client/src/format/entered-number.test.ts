import { expect, test } from 'vitest'
import { enteredNumber } from './entered-number.js'

test('money is read with and without its signs', () => {
  expect(enteredNumber('€ 120,000')).toBe(120_000)
  expect(enteredNumber('1,234,567.5')).toBe(1_234_567.5)
  expect(enteredNumber('12,5')).toBe(12.5)
  expect(enteredNumber('CHF 1,500')).toBe(1500)
  expect(enteredNumber('£2 000')).toBe(2000)
  expect(enteredNumber('−3')).toBe(-3)
})

test('what is no number is none, not zero', () => {
  expect(enteredNumber('')).toBeNaN()
  expect(enteredNumber('much')).toBeNaN()
})
