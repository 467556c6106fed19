import { isoWeek } from './iso-week.js'
import { type LocalDate, partsOf } from './local-date.js'

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A fiscal year that does not begin in January has two names: 2026/27. */
const fiscalYear = (first: number, startMonth: number): string =>
  startMonth === 1 ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`

/** A day as sentences say it: "1 March 2026". */
export const dayInWords = (day: LocalDate): string => periodLabel('DAY', day, 1)

/** The period that starts on that day, in words. */
export function periodLabel(
  grain: 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR',
  start: LocalDate,
  fiscalYearStartMonth: number,
): string {
  const { year, month, day } = partsOf(start)
  const monthName = monthNames[month - 1]
  if (grain === 'DAY') return `${day} ${monthName} ${year}`
  if (grain === 'MONTH') return `${monthName} ${year}`
  if (grain === 'WEEK') {
    const week = isoWeek(start)
    return `Week ${week.week}, ${week.year}`
  }
  const first = month < fiscalYearStartMonth ? year - 1 : year
  const name = fiscalYear(first, fiscalYearStartMonth)
  if (grain === 'YEAR') return name
  const quarter = Math.floor(((month - fiscalYearStartMonth + 12) % 12) / 3) + 1
  return `Q${quarter} ${name}`
}
