import { expect, test } from 'vitest'
import { firstDayAhead, levelsInForce } from './suggestions.js'

test.each([
  ['DAY', '2026-04-15', '2026-04-16'],
  ['WEEK', '2026-04-13', '2026-04-20'],
  ['MONTH', '2026-02-01', '2026-03-01'],
  ['MONTH', '2026-12-01', '2027-01-01'],
  ['QUARTER', '2026-04-01', '2026-07-01'],
  ['YEAR', '2027-04-01', '2028-04-01'],
] as const)(
  'a target begins with the %s after the one that begins on %s',
  (grain, end, expected) => {
    expect(firstDayAhead({ grain, end })).toBe(expected)
  },
)

test('the levels in force, in round figures, are what one begins with', () => {
  const levels = levelsInForce(
    { value: 0.893721519, red: 0.9, stretch: null, range: null },
    'RATIO',
  )
  expect(levels).toEqual({ value: '89.4', red: '90', stretch: '' })
})
