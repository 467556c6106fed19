import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { beyond } from '../run-rules/patterns/beyond.js'
import { standardise } from './limits.js'
import { type XmrLimits, xmrLimits } from './xmr.js'

const limitsOf = (values: readonly number[]) => xmrLimits(values) as XmrLimits

const beyondAt1Based = (values: readonly number[], limits: XmrLimits) =>
  beyond(
    values.map(value => standardise(value, limits)),
    3,
  ).map(({ at }) => at + 1)

describe('limits of individual values', () => {
  test('xmr-nist-flowrate', () => {
    const { input, expected, tolerance } = caseNamed('xmr-nist-flowrate')
    const limits = limitsOf(input.values)
    expectWithin(limits.centre, expected.centre, tolerance)
    expectWithin(limits.meanMovingRange, expected.mrBar, tolerance)
    expectWithin(limits.high, expected.ucl, tolerance)
    expectWithin(limits.low, expected.lcl, tolerance)
    expect(beyondAt1Based(input.values, limits)).toEqual(expected.signals)
  })

  test('xmr-montgomery-loan-cost-baseline20', () => {
    const { input, expected, tolerance } = caseNamed('xmr-montgomery-loan-cost-baseline20')
    const limits = limitsOf(input.values.slice(0, input.baselineCount))
    expectWithin(limits.centre, expected.centre, tolerance)
    expectWithin(limits.meanMovingRange, expected.mrBar, tolerance)
    expectWithin(limits.high, expected.ucl, tolerance)
    expectWithin(limits.low, expected.lcl, tolerance)
    expectWithin(limits.movingRangeHigh, expected.mrUcl, tolerance)
    expect(beyondAt1Based(input.values, limits)).toEqual(expected.rule1SignalsAt1Based)
  })

  test('xmr-nhs-outlier-screened', () => {
    const { input, expected, tolerance } = caseNamed('xmr-nhs-outlier-screened')
    const limits = limitsOf(input.values)
    expectWithin(limits.centre, expected.centre, tolerance)
    expectWithin(limits.high, expected.upl, tolerance)
    expectWithin(limits.low, expected.lpl, tolerance)
  })

  test('are wider when an outlier in the moving range is kept', () => {
    const { input } = caseNamed('xmr-nhs-outlier-screened')
    expect(xmrLimits(input.values, { screened: false })?.high).toBeGreaterThan(6.9)
  })

  test('of a series that never moves are the series itself, and any move is beyond them', () => {
    const limits = limitsOf([5, 5, 5])
    expect(limits).toMatchObject({ centre: 5, sigma: 0, low: 5, high: 5 })
    expect(beyondAt1Based([5, 5.1, 4.9], limits)).toEqual([2, 3])
  })

  test('need two values', () => {
    expect(xmrLimits([4])).toBeNull()
    expect(xmrLimits([])).toBeNull()
  })
})

describe('the distance from the centre in sigmas', () => {
  test('is exactly 0 on the centre line, whatever rounding made of the mean', () => {
    const limits = limitsOf([0.1, 0.2, 0.3])
    expect(limits.centre).not.toBe(0.2)
    expect(standardise(0.2, limits)).toBe(0)
  })

  test('is exactly 3 on a limit', () => {
    const limits = { centre: 0.1, sigma: 0.1, low: 0, high: 0.4 }
    expect((0.4 - 0.1) / 0.1).not.toBe(3)
    expect(standardise(0.4, limits)).toBe(3)
  })
})
