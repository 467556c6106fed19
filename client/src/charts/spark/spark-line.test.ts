import { expect, test } from 'vitest'
import { sparkLine } from './spark-line.js'

const size = { width: 104, height: 40, margin: 4 }
const points = (...values: (number | null)[]) => values.map(value => ({ value, isOpen: false }))

test('a missing value is a gap in the line, not a zero', () => {
  const { paths } = sparkLine(points(1, 2, null, 2, 1), size)
  expect(paths).toHaveLength(2)
  expect(paths[0]).toBe('M4 36L28 4')
})

test('the line uses the whole height and the whole width', () => {
  expect(sparkLine(points(10, 15, 20), size).paths).toEqual(['M4 36L52 20L100 4'])
})

test('a constant series runs through the middle', () => {
  expect(sparkLine(points(5, 5, 5), size).paths).toEqual(['M4 20L52 20L100 20'])
})

test('without a last value there is no last point', () => {
  expect(sparkLine(points(1, 2, null), size).last).toBeNull()
  expect(sparkLine(points(null, null), size)).toEqual({ paths: [], last: null })
})

test('the line begins where the records begin, over the whole width', () => {
  expect(sparkLine(points(null, null, 1, 2, 3), size).paths).toEqual(['M4 36L52 20L100 4'])
})

test('two points are no course', () => {
  expect(sparkLine(points(null, 1, 2), size)).toEqual({ paths: [], last: null })
})

test('a last value that is not final is marked as open', () => {
  const last = sparkLine(
    [
      { value: 1, isOpen: false },
      { value: 1, isOpen: false },
      { value: 2, isOpen: true },
    ],
    size,
  ).last
  expect(last).toEqual({ x: 100, y: 4, isOpen: true })
})
