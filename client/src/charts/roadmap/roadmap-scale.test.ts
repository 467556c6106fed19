import { expect, test } from 'vitest'
import { roadmapScale, seriesLines } from './roadmap-scale.js'

const scale = roadmapScale('2025-11-01', '2026-11-01')

test('days lie in per cent of the width, and stay within it', () => {
  expect([scale.at('2025-11-01'), scale.at('2026-11-01')]).toEqual([0, 100])
  expect([scale.at('2020-01-01'), scale.at('2030-01-01')]).toEqual([0, 100])
  expect(scale.at('2026-05-02')).toBeCloseTo(49.86, 2)
})

test('quarters are marked, and a year by its number', () => {
  expect(scale.ticks.map(({ label }) => label)).toEqual(['2026', 'Q2', 'Q3', 'Q4'])
})

test('the course of a KPI breaks where there is no value, and never divides by nothing', () => {
  const point = (on: string, value: number | null) => ({ on, value })
  const lines = seriesLines(
    [
      point('2025-12-01', 1),
      point('2026-01-01', 3),
      point('2026-02-01', null),
      point('2026-03-01', 2),
      point('2026-04-01', 2),
    ],
    scale,
  )
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/,95 .*,5$/)
  expect(seriesLines([point('2026-01-01', 4), point('2026-02-01', 4)], scale)[0]).toMatch(
    /,95 .*,95$/,
  )
  expect(seriesLines([], scale)).toEqual([])
})
