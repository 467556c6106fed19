import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { beyond } from '../run-rules/patterns/beyond.js'
import type { AttributeChart, Counted } from './attribute-limits.js'
import { type Limits, standardise } from './limits.js'
import { isLargeEnoughForPChart, pChart } from './p-chart.js'
import { pPrimeChart } from './p-prime-chart.js'

interface Counts {
  numerators: readonly number[]
  denominators: readonly number[]
}

const countedOf = ({ numerators, denominators }: Counts): Counted[] =>
  numerators.map((numerator, index) => ({
    numerator,
    denominator: denominators[index] as number,
  }))

const beyondAt1Based = (points: readonly Counted[], { limits }: AttributeChart) =>
  beyond(
    points.map(({ numerator, denominator }, index) =>
      standardise(numerator / denominator, limits[index] as Limits),
    ),
    3,
  ).map(({ at }) => at + 1)

describe('limits of shares', () => {
  test('p-chart-orange-juice-trial', () => {
    const { input, expected, tolerance } = caseNamed('p-chart-orange-juice-trial')
    const points = countedOf(input)
    const chart = pChart(points)
    expectWithin(chart.centre, expected.centre, tolerance)
    for (const { low, high } of chart.limits)
      expectWithin({ low, high }, { low: expected.lcl, high: expected.ucl }, tolerance)
    expect(beyondAt1Based(points, chart)).toEqual(expected.rule1SignalsAt1Based)
  })

  test('p-chart-variable-n-purchase-orders', () => {
    const { input, expected, tolerance } = caseNamed('p-chart-variable-n-purchase-orders')
    const points = countedOf(input)
    const chart = pChart(points)
    expectWithin(chart.centre, expected.centre, tolerance)
    expectWithin(
      chart.limits.map(({ high }) => high),
      expected.ucl,
      tolerance,
    )
    expectWithin(
      chart.limits.map(({ low }) => low),
      expected.lcl,
      tolerance,
    )
    expect(beyondAt1Based(points, chart)).toEqual(expected.rule1SignalsAt1Based)
  })

  test.each([
    ['p-chart-montgomery-6-1', caseNamed('p-chart-montgomery-6-1')],
    ['p-chart-ceramic-substrate', caseNamed('p-chart-ceramic-substrate')],
  ])('%s', (_, { input, expected, tolerance }) => {
    const { totalNonconforming, samples, n } = input
    const baseline = [{ numerator: totalNonconforming, denominator: samples * n }]
    const { centre, limits } = pChart([{ numerator: 0, denominator: n }], { baseline })
    expectWithin(centre, expected.centre, tolerance)
    expectWithin(limits[0]?.high, expected.ucl, tolerance)
    expectWithin(limits[0]?.low, expected.lcl, tolerance)
  })

  test('np-chart-wafers', () => {
    const { input, expected, tolerance } = caseNamed('np-chart-wafers')
    const points = input.numerators.map((numerator: number) => ({
      numerator,
      denominator: input.n,
    }))
    const { centre, limits } = pChart(points)
    expectWithin(centre * input.n, expected.centre, tolerance)
    expectWithin(Number(limits[0]?.high) * input.n, expected.ucl, tolerance)
    expectWithin(Number(limits[0]?.low) * input.n, expected.lcl, tolerance)
  })

  test('hold where five of either kind are expected', () => {
    expect(isLargeEnoughForPChart(100, 0.95)).toBe(true)
    expect(isLargeEnoughForPChart(99, 0.95)).toBe(false)
    expect(isLargeEnoughForPChart(100, 0.04)).toBe(false)
  })

  test('need a denominator in every point, and a baseline', () => {
    expect(() => pChart([{ numerator: 0, denominator: 0 }])).toThrow(RangeError)
    expect(() => pChart([])).toThrow('a chart a baseline')
  })
})

describe("limits of shares by Laney's method", () => {
  const { input, expected, tolerance } = caseNamed('laney-p-prime-purchase-orders')
  const points = countedOf(input)

  test('laney-p-prime-purchase-orders, with sigma-z as it comes out', () => {
    const chart = pPrimeChart(points, { leastSigmaZ: 0 })
    expectWithin(chart.centre, expected.centre, tolerance)
    expectWithin(chart.sigmaZ, expected.sigmaZ, tolerance)
    expectWithin(
      chart.limits.map(({ high }) => high),
      expected.ucl,
      tolerance,
    )
    expectWithin(
      chart.limits.map(({ low }) => low),
      expected.lcl,
      tolerance,
    )
    expect(beyondAt1Based(points, chart)).toEqual(expected.laneySignals)
    expect(beyondAt1Based(points, pChart(points))).toEqual(expected.plainPChartSignals)
  })

  test('are those of the plain chart where sigma-z would narrow them', () => {
    expect(pPrimeChart(points)).toEqual(pChart(points))
  })

  test('are wider than plain ones where months differ by more than chance within them', () => {
    const months = [4510, 4620, 4480, 4650, 4470, 4640, 4500, 4630].map(numerator => ({
      numerator,
      denominator: 4800,
    }))
    const laney = pPrimeChart(months)
    expect(laney.sigmaZ).toBeGreaterThan(5)
    expect(beyondAt1Based(months, pChart(months))).not.toEqual([])
    expect(beyondAt1Based(months, laney)).toEqual([])
  })

  test('come from the baseline alone when there is one', () => {
    const baseline = points.slice(0, 10)
    const { centre, limits } = pPrimeChart(points, { baseline })
    expect(centre).toBeCloseTo(100 / 960, 12)
    expect(limits).toHaveLength(points.length)
  })

  test('of a baseline without a single miss are the line itself', () => {
    const perfect = [1, 2, 3].map(() => ({ numerator: 40, denominator: 40 }))
    expect(pPrimeChart(perfect)).toMatchObject({ centre: 1, sigmaZ: 1 })
    expect(pPrimeChart(perfect).limits[0]).toMatchObject({ low: 1, high: 1, sigma: 0 })
  })

  test('of a single point have nothing to compare and take chance alone', () => {
    expect(pPrimeChart([{ numerator: 9, denominator: 10 }]).sigmaZ).toBe(1)
  })
})
