import { expect, test } from 'vitest'
import type { Evidence } from '../evidence.js'
import { periodsApart } from './periods-apart.js'
import { runStart } from './run-start.js'

test.each([
  ['MONTH', '2025-11-01', '2026-02-01', 3],
  ['WEEK', '2026-03-02', '2026-03-16', 2],
  ['DAY', '2026-03-02', '2026-03-16', 14],
] as const)('two starts lie so many periods apart: %s from %s to %s', (grain, from, to, apart) => {
  expect(periodsApart(grain, from, to)).toBe(apart)
})

const found = (finding: Evidence['finding'], grain: Evidence['grain'], start: string) =>
  runStart({ finding, grain, period: { start, end: start, label: '' } })

test('what was found begins with the first period of its run', () => {
  const run = { rule: 'RUN', length: 8, chancePeriods: 510 } as const
  expect(found(run, 'MONTH', '2026-03-01')).toBe('2025-08-01')
  expect(found(run, 'WEEK', '2026-03-02')).toBe('2026-01-12')
  expect(found({ rule: 'TWO_OF_THREE', chancePeriods: 1 }, 'WEEK', '2026-03-16')).toBe('2026-03-02')
  expect(found({ rule: 'BEYOND', chancePeriods: 741 }, 'MONTH', '2026-03-01')).toBe('2026-03-01')
})
