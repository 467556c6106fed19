import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { chanceToMeet } from './chance-to-meet.js'
import { holt } from './holt.js'
import { holtAhead, predictionIntervals } from './holt-ahead.js'

describe("Holt's method", () => {
  test('holt-linear-air-fixed', () => {
    const { input, expected, tolerance } = caseNamed('holt-linear-air-fixed')
    const { alpha, betaStar, phi, l0, b0, h } = input
    const weights = { alpha, betaStar, phi }
    const { levels, trends, fitted } = holt(input.values, weights, { level: l0, trend: b0 })
    expectWithin(levels, expected.levels, tolerance)
    expectWithin(trends, expected.trends, tolerance)
    expectWithin(fitted, expected.oneStepFitted, tolerance)
    const end = { level: levels.at(-1) as number, trend: trends.at(-1) as number }
    const ahead = holtAhead(end, weights, 1, h)
    expectWithin(
      ahead.map(({ value }) => value),
      expected.forecast,
      tolerance,
    )
  })

  test('holt-linear-ausair-prediction-intervals', () => {
    const { input, expected, tolerance } = caseNamed('holt-linear-ausair-prediction-intervals')
    const { alpha, beta, l0, b0, sigma2, h } = input
    const weights = { alpha, betaStar: beta / alpha, phi: 1 }
    const fit = holt(input.values, weights, { level: l0, trend: b0 })
    expectWithin(fit.squaredErrors / (input.values.length - 4), sigma2, tolerance)
    const end = { level: fit.levels.at(-1) as number, trend: fit.trends.at(-1) as number }
    const ahead = holtAhead(end, weights, sigma2, h)
    const intervals = ahead.map(predictionIntervals)
    const found = {
      forecast: ahead.map(({ value }) => value),
      lower95: intervals.map(({ interval95 }) => interval95.low),
      upper95: intervals.map(({ interval95 }) => interval95.high),
      lower80: intervals.map(({ interval80 }) => interval80.low),
      upper80: intervals.map(({ interval80 }) => interval80.high),
    }
    for (const [field, values] of Object.entries(found))
      expectWithin(values, expected[field], tolerance)
  })

  test('with a fading trend comes to rest', () => {
    const weights = { alpha: 0.5, betaStar: 0.5, phi: 0.9 }
    const ahead = holtAhead({ level: 10, trend: 1 }, weights, 1, 200)
    expect(ahead[0]?.value).toBeCloseTo(10.9, 12)
    expect(ahead[1]?.value).toBeCloseTo(10 + 0.9 + 0.81, 12)
    expect(ahead.at(-1)?.value).toBeCloseTo(19, 6)
    // 1 + (α + α β* φ)²
    expect(ahead[1]?.sigma).toBeCloseTo(Math.sqrt(1 + (0.5 + 0.25 * 0.9) ** 2), 12)
  })
})

describe('the chance to meet a target', () => {
  test('target-probability-met', () => {
    const { input, expected, tolerance } = caseNamed('target-probability-met')
    const ahead = { value: input.forecast, sigma: input.sigma }
    expectWithin(
      chanceToMeet(ahead, input.target, input.direction),
      expected.probabilityMet,
      tolerance,
    )
  })

  test('turns round where lower is better', () => {
    const ahead = { value: 0.93, sigma: 0.01 }
    expect(chanceToMeet(ahead, 0.95, 'LOWER')).toBeCloseTo(0.97724986805, 9)
  })

  test('is all or nothing where nothing is open', () => {
    expect(chanceToMeet({ value: 5, sigma: 0 }, 5, 'HIGHER')).toBe(1)
    expect(chanceToMeet({ value: 5, sigma: 0 }, 5.1, 'HIGHER')).toBe(0)
  })
})
