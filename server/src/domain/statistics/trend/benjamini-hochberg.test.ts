import { expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { benjaminiHochberg } from './benjamini-hochberg.js'

test('benjamini-hochberg-1995', () => {
  const { input, expected, tolerance } = caseNamed('benjamini-hochberg-1995')
  const adjusted = benjaminiHochberg(input.p, input.q)
  expectWithin(
    adjusted.map(({ p }) => p),
    expected.adjusted,
    tolerance,
  )
  const rejected = adjusted.flatMap(({ isRejected }, index) => (isRejected ? [index] : []))
  expect(rejected).toEqual(expected.rejected)
})

test('tests are answered in the order in which they were asked', () => {
  const adjusted = benjaminiHochberg([0.9, 0.001, 0.04], 0.1)
  expect(adjusted.map(({ isRejected }) => isRejected)).toEqual([false, true, true])
  expect(adjusted[1]?.p).toBeCloseTo(0.003, 12)
})

test('no tests give no findings', () => {
  expect(benjaminiHochberg([], 0.1)).toEqual([])
})
