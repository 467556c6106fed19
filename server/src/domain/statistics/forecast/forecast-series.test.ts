import { describe, expect, test } from 'vitest'
import { caseNamed } from '../../testing/reference-cases.js'
import { seededNoise } from '../../testing/seeded-noise.js'
import { fitHolt } from './fit-holt.js'
import { forecastShares, forecastValues } from './forecast-series.js'
import { holt } from './holt.js'
import { logit, logitOfCount, shareOfLogit } from './logit.js'
import { nelderMead } from './nelder-mead.js'
import { oneStepSkill } from './one-step-skill.js'

const passengers: number[] = caseNamed('holt-linear-ausair-prediction-intervals').input.values

describe('fitting', () => {
  test('finds weights that no neighbour betters', () => {
    const { weights, variance } = fitHolt(passengers.slice(0, 20))
    expect(weights.phi).toBe(0.9)
    for (const alpha of [0.05, 0.2, 0.4, 0.6, 0.8, 0.95])
      for (const betaStar of [0.05, 0.2, 0.4, 0.6, 0.8, 0.95]) {
        const start = lineThroughFirstFive(passengers)
        const other = holt(passengers.slice(0, 20), { alpha, betaStar, phi: 0.9 }, start)
        expect(other.squaredErrors / 16).toBeGreaterThanOrEqual(variance - 1e-9)
      }
  })

  test('estimates how fast the trend fades from twenty-four values on, within its bounds', () => {
    const { phi } = fitHolt(passengers).weights
    expect(phi).not.toBe(0.9)
    expect(phi).toBeGreaterThanOrEqual(0.8)
    expect(phi).toBeLessThanOrEqual(0.98)
  })

  test('needs six values', () => {
    expect(() => fitHolt([1, 2, 3, 4, 5])).toThrow(RangeError)
  })

  test('the downhill simplex finds the valley of Rosenbrock', () => {
    const cost = ([x, y]: readonly number[]) =>
      (1 - Number(x)) ** 2 + 100 * (Number(y) - Number(x) ** 2) ** 2
    const [x, y] = nelderMead(cost, [-1.2, 1], { steps: 300 })
    expect(x).toBeCloseTo(1, 6)
    expect(y).toBeCloseTo(1, 6)
  })
})

describe('a forecast', () => {
  test('of a steady rise is reliable and goes on, ever slower', () => {
    const rise = Array.from({ length: 18 }, (_, index) => 10 + 2 * index)
    const forecast = forecastValues(rise)
    expect(forecast?.isReliable).toBe(true)
    expect(forecast?.points).toHaveLength(6)
    const values = forecast?.points.map(({ value }) => value) ?? []
    expect(values[0]).toBeGreaterThan(44)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })

  test('of a random walk is not: nothing beats "the same again"', () => {
    const next = seededNoise(5)
    let level = 0
    let reliable = 0
    for (let series = 0; series < 200; series++) {
      const walk = Array.from({ length: 24 }, () => {
        level += next()
        return level
      })
      if (forecastValues(walk)?.isReliable) reliable++
    }
    expect(reliable / 200).toBeLessThan(0.4)
  })

  test('of a series that never moves is not called reliable', () => {
    const still = Array.from({ length: 12 }, () => 3)
    expect(forecastValues(still)).toMatchObject({ isReliable: false, skill: 1 })
  })

  test('reaches no further than a third of the series', () => {
    expect(forecastValues(passengers.slice(0, 12))?.points).toHaveLength(4)
  })

  test('needs twelve values', () => {
    expect(forecastValues(passengers.slice(0, 11))).toBeNull()
    expect(forecastShares([])).toBeNull()
  })

  test('of shares stays a share, and its intervals too', () => {
    const counts = Array.from({ length: 15 }, (_, index) => ({
      numerator: 80 + Math.min(20, index * 2),
      denominator: 100,
    }))
    for (const { value, interval80, interval95 } of forecastShares(counts)?.points ?? []) {
      const inOrder = [
        0,
        interval95.low,
        interval80.low,
        value,
        interval80.high,
        interval95.high,
        1,
      ]
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
    }
    expect(forecastShares(counts)?.points[0]?.value).toBeGreaterThan(0.9)
  })

  test('holds the outcome in about nineteen of twenty cases at 95 %', () => {
    const next = seededNoise(11)
    let held = 0
    for (let series = 0; series < 300; series++) {
      const values = Array.from({ length: 37 }, () => 50 + next())
      const { low, high } = forecastValues(values.slice(0, 36))?.points[0]?.interval95 ?? {
        low: 0,
        high: 0,
      }
      const last = values.at(-1) as number
      if (last >= low && last <= high) held++
    }
    expect(held / 300).toBeGreaterThan(0.9)
    expect(held / 300).toBeLessThan(0.99)
  })
})

test('the skill of a forecast is its error over that of "the same again" in the same periods', () => {
  const values = [0, 1, 2, 3, 4, 5, 6]
  expect(oneStepSkill(values, before => Number(before.at(-1)) + 0.75)).toBeCloseTo(0.25, 12)
  expect(oneStepSkill(values, before => Number(before.at(-1)))).toBe(1)
})

test('none and all of a count have a place on the logit scale', () => {
  expect(logitOfCount(0, 9)).toBeCloseTo(Math.log(0.05 / 0.95), 12)
  expect(logitOfCount(9, 9)).toBeCloseTo(-logitOfCount(0, 9), 12)
  expect(shareOfLogit(logit(0.3))).toBeCloseTo(0.3, 12)
})

function lineThroughFirstFive(values: readonly number[]) {
  const [a, b, c, d, e] = values as [number, number, number, number, number]
  const trend = (-2 * a - b + d + 2 * e) / 10
  return { level: (a + b + c + d + e) / 5 - 3 * trend, trend }
}
