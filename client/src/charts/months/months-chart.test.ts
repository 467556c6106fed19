import { expect, test } from 'vitest'
import { plainTheme } from '../../testing/theme.js'
import { monthsConfig, wholeMonths } from './months-chart.js'

const bar = (month: string, planned: number | null, actual: number | null) => ({
  month,
  planned,
  actual,
  isOver: true,
})

test('a month without plan and record is a gap, not left out', () => {
  const months = wholeMonths([bar('2025-11-01', 1, 2), bar('2026-02-01', 3, null)])
  expect(months.map(({ month }) => month)).toEqual([
    '2025-11-01',
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ])
  expect(months[1]).toMatchObject({ planned: null, actual: null })
  expect(wholeMonths([])).toEqual([])
})

test('planned and actual stand on one another, and nothing is drawn as zero', () => {
  const config = monthsConfig(
    {
      unit: 'HOURS' as const,
      currency: 'EUR',
      actualName: 'Realised',
      bars: [bar('2026-01-01', 10, null)],
    },
    plainTheme,
  )
  expect(config.data.datasets.map(({ label, data }) => [label, data])).toEqual([
    ['Planned', [10]],
    ['Realised', [null]],
  ])
  expect(config.data.datasets.every(({ grouped }) => grouped === false)).toBe(true)
})
