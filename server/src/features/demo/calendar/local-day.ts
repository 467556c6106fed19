import {
  addMonths,
  dateOfDay,
  dayNumber,
  firstOfMonth as firstOf,
  partsOf,
  weekdayOfDay,
  type YearMonthDay,
} from '../../../domain/calendar/local-date.js'
import { zoneOf } from '../../../domain/calendar/time-zone.js'

/** A local date as days since 1970-01-01: cheap to count, compare and step. */
export type LocalDay = number

export const zone = 'Europe/Berlin'

export const dayOf = dayNumber
export const isoDate = dateOfDay
/** 1 is Monday. */
export const isoWeekday = weekdayOfDay

const knownParts = new Map<LocalDay, YearMonthDay>()

/** Remembered, since each day is asked about for every service and ticket. */
function partsOfDay(day: LocalDay): YearMonthDay {
  const known = knownParts.get(day) ?? partsOf(dateOfDay(day))
  knownParts.set(day, known)
  return known
}

export const yearOf = (day: LocalDay): number => partsOfDay(day).year
/** 1 is January. */
export const monthOf = (day: LocalDay): number => partsOfDay(day).month
export const dayOfMonth = (day: LocalDay): number => partsOfDay(day).day

/** First day of the month that lies this many months away. */
export function firstOfMonth(day: LocalDay, months = 0): LocalDay {
  return dayNumber(addMonths(firstOf(yearOf(day), monthOf(day)), months))
}

/** The local day in which an instant lies. */
export const localDayOf = (instant: Date): LocalDay => zoneOf(zone).dayAt(instant.getTime())

/** Epoch milliseconds of a local midnight. */
export const midnight = (day: LocalDay): number => zoneOf(zone).instantOf(day, 0)

/** Epoch milliseconds of a local wall-clock time; a time inside a gap moves forward by the gap. */
export const instantAt = (day: LocalDay, minute: number): number =>
  zoneOf(zone).instantOf(day, minute)
