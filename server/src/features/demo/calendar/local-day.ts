import { Temporal } from 'temporal-polyfill'

/** A local date as days since 1970-01-01: cheap to count, compare and step. */
export type LocalDay = number

export const zone = 'Europe/Berlin'
export const secondsPerDay = 86_400
const millisecondsPerDay = 86_400_000

export function dayOf(isoDate: string): LocalDay {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / millisecondsPerDay)
}
export function isoDate(day: LocalDay): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}
/** 1 is Monday. */
export function isoWeekday(day: LocalDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
export function yearOf(day: LocalDay): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear()
}
/** 1 is January. */
export function monthOf(day: LocalDay): number {
  return new Date(day * millisecondsPerDay).getUTCMonth() + 1
}
export function dayOfMonth(day: LocalDay): number {
  return new Date(day * millisecondsPerDay).getUTCDate()
}
/** First day of the month that lies this many months away. */
export function firstOfMonth(day: LocalDay, months = 0): LocalDay {
  return Math.round(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1) / millisecondsPerDay)
}

/** The local day in which an instant lies. */
export function localDayOf(instant: Date): LocalDay {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  return dayOf(zoned.toPlainDate().toString())
}

const midnights = new Map<LocalDay, number>()

/** Epoch milliseconds of a local midnight. */
export function midnight(day: LocalDay): number {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const { epochMilliseconds } = Temporal.PlainDate.from(isoDate(day)).toZonedDateTime(zone)
  midnights.set(day, epochMilliseconds)
  return epochMilliseconds
}

/** Epoch milliseconds of a local wall-clock time; a time inside a gap moves forward by the gap. */
export function instantAt(day: LocalDay, minute: number): number {
  const start = midnight(day)
  if (midnight(day + 1) - start === millisecondsPerDay) return start + minute * 60_000
  if (minute === 1440) return midnight(day + 1)
  const time = new Temporal.PlainTime(Math.floor(minute / 60), Math.floor(minute) % 60)
  const local = Temporal.PlainDate.from(isoDate(day)).toPlainDateTime(time)
  return local.toZonedDateTime(zone).epochMilliseconds
}
