import { expect, test } from 'vitest'
import { lockoutSeconds } from './lockout.js'

test('four typing errors cost nothing, then each doubles the wait up to an hour', () => {
  const waits = [0, 1, 4, 5, 6, 7, 11, 12, 40].map(count => lockoutSeconds('ACCOUNT', count))
  expect(waits).toEqual([0, 0, 0, 30, 60, 120, 1_920, 3_600, 3_600])
})

test('an address, behind which many may sit, has twenty tries', () => {
  expect([19, 20, 21].map(count => lockoutSeconds('ADDRESS', count))).toEqual([0, 30, 60])
})

test('a wait is never infinite, whatever was counted', () => {
  expect(lockoutSeconds('ACCOUNT', 2_000_000_000)).toBe(3_600)
})
