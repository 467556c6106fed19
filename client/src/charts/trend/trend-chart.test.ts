import { expect, test } from 'vitest'
import { plainTheme } from '../../testing/theme.js'
import { type Trend, type TrendPoint, trendConfig } from './trend-chart.js'

const point = (change: Partial<TrendPoint> = {}): TrendPoint => ({
  value: 0.9,
  n: 100,
  status: 'FINAL',
  interval: { low: 0.85, high: 0.94 },
  ...change,
})
const trend = (points: TrendPoint[], compared: TrendPoint[] | null = null): Trend => ({
  labels: points.map((_, index) => `Period ${index + 1}`),
  points,
  compared,
  unit: 'RATIO',
  name: 'Promises kept',
  comparedName: 'A year earlier',
})
const linesOf = (drawn: Trend) => trendConfig(drawn, plainTheme).data.datasets

test('a period without a value is a gap, not a zero', () => {
  const missing = point({ value: null, n: 0, status: 'NO_DATA', interval: null })
  const [line] = linesOf(trend([point(), missing, point()]))
  expect(line).toMatchObject({ data: [0.9, null, 0.9], spanGaps: false })
})

test('points that are not final are hollow', () => {
  const [line] = linesOf(trend([point(), point({ status: 'PROVISIONAL' })]))
  expect(line?.pointBackgroundColor).toEqual(['blue', 'white'])
})

test('the comparison is dashed, so that it is told apart without colour', () => {
  const [, compared] = linesOf(trend([point()], [point({ value: 0.8 })]))
  expect(compared).toMatchObject({ label: 'A year earlier', data: [0.8], borderDash: [4, 4] })
})

test('without a comparison there is the line and its interval only', () => {
  expect(linesOf(trend([point()])).map(line => line.label)).toEqual([
    'Promises kept',
    'low',
    'high',
  ])
})

test('the scale holds the interval and the comparison too', () => {
  const drawn = trendConfig(trend([point()], [point({ value: 0.7, interval: null })]), plainTheme)
  const { min, max } = drawn.options?.scales?.y ?? {}
  expect(min).toBeLessThanOrEqual(0.7)
  expect(max).toBeGreaterThanOrEqual(0.94)
})
