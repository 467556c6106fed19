import { describe, expect, test } from 'vitest'
import { uChart } from './u-chart.js'
import { uPrimeChart } from './u-prime-chart.js'

const months = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23].map((numerator, index) => ({
  numerator,
  denominator: [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5][index] as number,
}))

describe('limits of rates', () => {
  // By hand: u = 153 / 107.5 = 1.423256, limits u ± 3 √(u / n).
  test('follow the Poisson spread of each exposure', () => {
    const { centre, limits } = uChart(months)
    expect(centre).toBeCloseTo(1.423256, 6)
    expect(limits[0]?.high).toBeCloseTo(2.555038, 5)
    expect(limits[0]?.low).toBeCloseTo(0.291474, 5)
    expect(limits[1]?.high).toBeCloseTo(2.688626, 5)
  })

  test('do not go below nothing', () => {
    const { limits } = uChart([{ numerator: 1, denominator: 10 }])
    expect(limits[0]?.low).toBe(0)
  })

  test('widen by the spread between periods, never below the plain ones', () => {
    expect(uPrimeChart(months)).toEqual(uChart(months))
    const restless = months.map(({ denominator }, index) => ({
      numerator: index % 2 === 0 ? 30 : 3,
      denominator,
    }))
    expect(uPrimeChart(restless).sigmaZ).toBeGreaterThan(3)
    expect(uPrimeChart(restless, { baseline: months, leastSigmaZ: 0 }).sigmaZ).toBeLessThan(1)
  })
})
