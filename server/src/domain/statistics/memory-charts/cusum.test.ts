import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { cusum } from './cusum.js'

describe('cumulative sums about a target', () => {
  test('cusum-nist-tabular', () => {
    const { input, expected, tolerance } = caseNamed('cusum-nist-tabular')
    const points = cusum(input.values, {
      target: input.target,
      slack: input.k,
      decision: input.h,
    })
    expectWithin(
      points.map(({ high }) => high),
      expected.sHigh,
      tolerance,
    )
    expectWithin(
      points.map(({ low }) => low),
      expected.sLow,
      tolerance,
    )
    const first = points.findIndex(({ signal }) => signal)
    expect(first + 1).toBe(expected.firstSignal1Based)
    expect(points[first]?.signal).toBe(expected.side.toUpperCase())
  })

  test('say when the shift began: after the sum last was nothing', () => {
    const values = [0, 0, 0, 2, 2, 2, 2]
    const points = cusum(values, { target: 0, slack: 0.5, decision: 5 })
    expect(points.at(-1)).toMatchObject({ high: 6, low: 0, signal: 'HIGH', runStart: 3 })
    const mirrored = cusum(
      values.map(value => -value),
      { target: 0, slack: 0.5, decision: 5 },
    )
    expect(mirrored.at(-1)).toMatchObject({ high: 0, low: 6, signal: 'LOW', runStart: 3 })
  })

  test('do not signal on the decision interval itself', () => {
    const points = cusum([3, 3], { target: 0, slack: 0.5, decision: 5 })
    expect(points.at(-1)).toMatchObject({ high: 5, signal: null, runStart: null })
  })
})
