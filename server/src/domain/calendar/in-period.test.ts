import { expect, test } from 'vitest'
import { inPeriod } from './in-period.js'
import { periodLabel } from './period-label.js'

test.each([
  ['DAY', '2026-11-21', 'on 21 November 2026'],
  ['WEEK', '2026-11-16', 'in week 47, 2026'],
  ['MONTH', '2026-11-01', 'in November 2026'],
  ['QUARTER', '2026-10-01', 'in Q4 2026'],
  ['YEAR', '2026-01-01', 'in 2026'],
] as const)('a sentence says when by the word that fits a %s', (grain, start, said) => {
  expect(inPeriod({ grain, label: periodLabel(grain, start, 1) })).toBe(said)
})
