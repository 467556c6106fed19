import { expect, test } from 'vitest'
import { casesOf } from '../testing/reference-cases.js'
import { netPromoter } from './net-promoter.js'

test.each(casesOf('survey'))('$name', ({ input, expected, tolerance }) => {
  const { promoters, passives, detractors } = input
  const score = netPromoter(promoters, detractors, promoters + passives + detractors)
  expect(score?.value).toBeCloseTo(expected.nps, 9)
  expect(Math.abs(Number(score?.standardError) - expected.standardError)).toBeLessThanOrEqual(
    tolerance,
  )
  expect(Math.abs(Number(score?.interval.low) - expected.lower95)).toBeLessThanOrEqual(tolerance)
  expect(Math.abs(Number(score?.interval.high) - expected.upper95)).toBeLessThanOrEqual(tolerance)
})

test('without answers there is no score', () => {
  expect(netPromoter(0, 0, 0)).toBeNull()
})

test('the interval ends where the scale ends', () => {
  expect(netPromoter(9, 0, 10)?.interval.high).toBe(100)
  expect(netPromoter(0, 9, 10)?.interval.low).toBe(-100)
  expect(netPromoter(10, 0, 10)?.interval).toEqual({ low: 100, high: 100 })
})
