import { zoneOf } from '../../../domain/calendar/time-zone.js'
import { RowProblem } from '../csv/row.js'

/** Reads the text of a date and time; throws RowProblem, naming the column, where it is not one. */
export type InstantReader = (text: string, column: string) => Date

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/
/** The form that nearly every time has, which the platform reads by itself. */
const PLAIN = /^\d{4}-\d{2}-\d{2}T[01]\d:\d{2}:\d{2}(\.\d{3})?Z$/
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/
const SERIAL = /^\d{5}([.,]\d+)?$/
const DAY = 86_400_000

interface Local {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  milli: number
}

/** ISO 8601 with its zone (`2026-03-01T08:30:00Z`, `…+01:00`). */
export const readIsoInstant: InstantReader = (text, column) => {
  if (PLAIN.test(text)) {
    const instant = new Date(text)
    // A day that does not exist rolls over into the next month, and its text changes.
    if (isInReach(instant) && instant.getUTCDate() === Number(text.slice(8, 10))) return instant
  }
  const found = ISO.exec(text)
  if (!found) throw notATime(text, column, 'ISO 8601 with zone, such as 2026-03-01T08:30:00+01:00')
  if (found[8] === undefined)
    throw new RowProblem(column, 'NO_ZONE', 'the time has no zone; write Z or an offset')
  const local = localOf(found, column)
  return new Date(utcOf(local) - offsetMinutes(found[8]) * 60_000)
}

/** `YYYY-MM-DD HH:MM:SS`, UTC, as the Table API gives values. */
export const readUtcInstant: InstantReader = (text, column) => {
  const found = ISO.exec(text)
  if (!found || (found[8] !== undefined && found[8] !== 'Z'))
    throw notATime(text, column, 'YYYY-MM-DD HH:MM:SS in UTC')
  return new Date(utcOf(localOf(found, column)))
}

/**
 * `d/m/yyyy HH:MM`, day first, on the clocks of `timeZone`. A time in the spring gap moves forward
 * by the gap; one in the autumn fold is the earlier.
 */
export function readDayFirstIn(timeZone: string): InstantReader {
  const zone = zoneOf(timeZone)
  return (text, column) => {
    const found = DAY_FIRST.exec(text)
    if (!found) throw notATime(text, column, 'd/m/yyyy HH:MM, day first')
    const [, day, month, year, hour, minute, second] = found
    const local = utcOf(localOf([text, year, month, day, hour, minute, second], column))
    const seconds = local % 60_000
    const date = Math.floor(local / DAY)
    return new Date(zone.instantOf(date, (local - seconds - date * DAY) / 60_000) + seconds)
  }
}

function localOf(found: readonly (string | undefined)[], column: string): Local {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(part => Number(part ?? 0))
  const milli = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3))
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  if (!isDate || hour > 23 || minute > 59 || second > 59)
    throw new RowProblem(column, 'NO_SUCH_TIME', 'there is no such date or time')
  if (!isInReach(new Date(Date.UTC(year, month - 1, day))))
    throw new RowProblem(column, 'NO_SUCH_TIME', 'the year is not between 1990 and 2059')
  return { year, month, day, hour, minute, second, milli }
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function utcOf({ year, month, day, hour, minute, second, milli }: Local): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, milli)
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0)
  return zone.startsWith('-') ? -minutes : minutes
}

function notATime(text: string, column: string, wanted: string): RowProblem {
  const hint = SERIAL.test(text) ? '; it looks like a serial number of a spreadsheet' : ''
  return new RowProblem(column, 'NOT_A_TIME', `the time is not written as ${wanted}${hint}`)
}

function isInReach(instant: Date): boolean {
  const year = instant.getUTCFullYear()
  return year >= 1990 && year <= 2059
}
