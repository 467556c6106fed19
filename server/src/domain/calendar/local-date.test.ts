import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoWeek } from './iso-week.js'
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysBetween,
  firstOfMonth,
  isLocalDate,
  isoWeekday,
} from './local-date.js'

const anyDay = fc.integer({ min: -200_000, max: 200_000 })

describe('a local date', () => {
  test('is a number of days and back', () => {
    fc.assert(fc.property(anyDay, day => dayNumber(dateOfDay(day)) === day))
    expect(dayNumber('1970-01-01')).toBe(0)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-22T00:00', 'tomorrow'])(
    '%s is no day',
    text => {
      expect(isLocalDate(text)).toBe(false)
      expect(() => dayNumber(text)).toThrow(RangeError)
    },
  )

  test('has a weekday that follows the one before', () => {
    expect(isoWeekday('2026-11-22')).toBe(7)
    expect(isoWeekday('2026-11-23')).toBe(1)
    fc.assert(
      fc.property(anyDay, day => {
        const weekday = isoWeekday(dateOfDay(day))
        expect(isoWeekday(dateOfDay(day + 1))).toBe((weekday % 7) + 1)
      }),
    )
  })

  test('counts days over leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
  })

  test('a month later is the last day where the day does not exist', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })

  test('months outside the year run on into its neighbours', () => {
    expect(firstOfMonth(2026, 13)).toBe('2027-01-01')
    expect(firstOfMonth(2026, 0)).toBe('2025-12-01')
  })
})

describe('an ISO week', () => {
  test.each([
    ['2026-01-01', 2026, 1],
    ['2027-01-03', 2026, 53],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2026-11-22', 2026, 47],
  ])('%s lies in week %i-%i', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week })
  })
})
