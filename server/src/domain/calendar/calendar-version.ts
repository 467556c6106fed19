import { dayNumber, type LocalDate } from './local-date.js'
import { isTimeZone } from './time-zone.js'

/** Opening times of a day: minutes from local midnight, 0 to 1440 (the next midnight). */
export type Windows = readonly (readonly [start: number, end: number])[]

/** What a business calendar says from one local date until its next version begins. */
export interface CalendarVersion {
  effectiveFrom: LocalDate
  /** IANA name. */
  timeZone: string
  /** ISO weekday "1" (Monday) to "7"; a weekday that is missing is closed. */
  weekly: Readonly<Record<string, Windows>>
  /** Local dates on which nothing is open. */
  holidays: readonly LocalDate[]
  /** Local date → opening times that stand instead of the weekly ones, holiday or not. */
  extraOpen: Readonly<Record<LocalDate, Windows>>
}

const isMinute = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1440

function checkWindows(windows: Windows, where: string): void {
  for (const [start, end] of windows)
    if (!isMinute(start) || !isMinute(end) || start >= end)
      throw new RangeError(`${where}: ${start}–${end} is no opening time within one day`)
}

/** @throws RangeError that names what a calendar version says wrongly. */
export function checkVersion(version: CalendarVersion): void {
  if (!isTimeZone(version.timeZone)) throw new RangeError(`no such time zone: ${version.timeZone}`)
  for (const date of [version.effectiveFrom, ...version.holidays]) dayNumber(date)
  for (const [weekday, windows] of Object.entries(version.weekly)) {
    if (!/^[1-7]$/.test(weekday)) throw new RangeError(`no such weekday: ${weekday}`)
    checkWindows(windows, `weekday ${weekday}`)
  }
  for (const [date, windows] of Object.entries(version.extraOpen)) {
    dayNumber(date)
    checkWindows(windows, date)
  }
}
