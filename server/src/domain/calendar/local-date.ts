/** A day of the calendar without time or zone, as `YYYY-MM-DD`; sorts as text. */
export type LocalDate = string

const dayMilliseconds = 86_400_000
const shape = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01, which is day 0. @throws RangeError when there is no such day. */
export function dayNumber(date: LocalDate): number {
  const milliseconds = shape.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // The 30th of February is read as a day of March; writing the day out to compare costs too much.
  if (new Date(milliseconds).getUTCDate() !== Number(date.slice(8)))
    throw new RangeError(`no such day: ${date}`)
  return milliseconds / dayMilliseconds
}

/** The day with that number. */
export const dateOfDay = (number: number): LocalDate =>
  new Date(number * dayMilliseconds).toISOString().slice(0, 10)

/** Whether a text names a day that exists. */
export function isLocalDate(text: string): boolean {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDay(dayNumber(date) + days)

/** Days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayNumber(to) - dayNumber(from)

/** 1 is Monday, 7 is Sunday. Day 0 was a Thursday. */
export const isoWeekday = (date: LocalDate): number => weekdayOfDay(dayNumber(date))

export const weekdayOfDay = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

export interface YearMonthDay {
  year: number
  month: number
  day: number
}

export const partsOf = (date: LocalDate): YearMonthDay => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** First day of a month; months outside 1…12 run on into the neighbouring years. */
export function firstOfMonth(year: number, month: number): LocalDate {
  const months = year * 12 + month - 1
  const text = (value: number, digits: number) => String(value).padStart(digits, '0')
  return `${text(Math.floor(months / 12), 4)}-${text((((months % 12) + 12) % 12) + 1, 2)}-01`
}

/** Same day so many months later; the last of the month where the day does not exist there. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const last = addDays(firstOfMonth(year, month + months + 1), -1)
  const { day: length } = partsOf(last)
  return addDays(firstOfMonth(year, month + months), Math.min(day, length) - 1)
}
