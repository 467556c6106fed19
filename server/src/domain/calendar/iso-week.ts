import {
  addDays,
  daysBetween,
  firstOfMonth,
  isoWeekday,
  type LocalDate,
  partsOf,
} from './local-date.js'

/** ISO 8601: the week belongs to the year in which its Thursday lies. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - isoWeekday(date))
  const { year } = partsOf(thursday)
  return { year, week: Math.floor(daysBetween(firstOfMonth(year, 1), thursday) / 7) + 1 }
}
