import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { ewma } from './ewma.js'

const design = { lambda: 0.2, start: 0, sigma: 1, width: 2.86 }

describe('the exponentially weighted moving average', () => {
  test('ewma-nist', () => {
    const { input, expected, tolerance } = caseNamed('ewma-nist')
    const points = ewma(input.values, {
      lambda: input.lambda_,
      start: input.start,
      sigma: input.sigma,
      width: input.L,
    })
    expectWithin(
      points.map(({ average }) => average),
      expected.ewma,
      tolerance,
    )
    const last = points.at(-1)
    expectWithin(last?.high, expected.asymptoticUcl, 1.5e-4)
    expectWithin(last?.low, expected.asymptoticLcl, 1.5e-4)
    expect(points.filter(({ signal }) => signal)).toEqual(expected.signals)
  })

  test('has limits that start at lambda sigmas and widen', () => {
    const [first, second] = ewma([0, 0], design)
    expect(first?.high).toBeCloseTo(2.86 * 0.2, 12)
    expect(second?.high).toBeGreaterThan(Number(first?.high))
  })

  test('finds a lasting shift of one sigma on either side', () => {
    const shifted = Array.from({ length: 15 }, () => 1)
    expect(ewma(shifted, design).findIndex(({ signal }) => signal === 'HIGH')).toBeGreaterThan(2)
    const lower = shifted.map(value => -value)
    expect(ewma(lower, design).at(-1)?.signal).toBe('LOW')
  })
})
