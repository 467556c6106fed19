import { expect, test } from 'vitest'
import { scoreLine } from './score-line.js'

const size = { width: 120, height: 110, margin: 5 }
const of = (...scores: (number | null)[]) => scores.map(score => ({ score, isBreak: false }))

test('scores stand on a scale from 0 to 100, whatever they are', () => {
  const { places, bands } = scoreLine(of(0, 50, 100), size)
  expect(places).toEqual([
    { x: 5, y: 105 },
    { x: 60, y: 55 },
    { x: 115, y: 5 },
  ])
  expect(bands).toEqual({ met: 25, atRisk: 45 })
})

test('a month without a score is a gap', () => {
  expect(scoreLine(of(70, 71, null, 72), size).paths).toHaveLength(2)
})

test('the line is broken where weights or objectives have changed', () => {
  const points = of(70, 71, 60, 61).map((point, index) => ({ ...point, isBreak: index === 2 }))
  const { paths, breaks } = scoreLine(points, size)
  expect(paths).toHaveLength(2)
  expect(breaks).toEqual([60])
})
