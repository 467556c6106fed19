import { expect, test } from 'vitest'
import { isCut, lineRange } from './axis-range.js'

test('amounts start at zero, however close together they are', () => {
  expect(lineRange([980, 1000], 'COUNT')).toEqual({ min: 0, max: 1000, step: 200 })
})

test('shares may start above zero but never span less than ten points', () => {
  const range = lineRange([0.901, 0.902], 'RATIO')
  expect(range.max - range.min).toBeGreaterThanOrEqual(0.1)
  expect(isCut(range)).toBe(true)
})

test('a share never gets a scale beyond what is possible', () => {
  expect(lineRange([0.99, 1], 'RATIO').max).toBe(1)
  expect(lineRange([0, 0.02], 'RATIO').min).toBe(0)
})

test('ends lie on the gridlines, so that no odd figure stands at an end', () => {
  const { min, max, step } = lineRange([0.843, 0.927], 'RATIO')
  expect(min / step).toBeCloseTo(Math.round(min / step), 9)
  expect(max / step).toBeCloseTo(Math.round(max / step), 9)
})

test('durations have gridlines on whole hours', () => {
  expect(lineRange([32_000, 47_000], 'SECONDS')).toEqual({ min: 0, max: 15 * 3600, step: 5 * 3600 })
})

test('nothing to show still gives a scale', () => {
  expect(lineRange([], 'COUNT')).toEqual({ min: 0, max: 1, step: 0.2 })
})
