import { dateOfDay, dayNumber, type LocalDate } from './local-date.js'

const dayMilliseconds = 86_400_000

/**
 * A zone of the IANA data base with what was already worked out of it. Days are numbers (day 0 is
 * 1970-01-01), instants are milliseconds since 1970-01-01T00:00Z.
 */
export interface Zone {
  /** The instant of a local time of day, in minutes from midnight; 1440 is the next midnight. */
  instantOf(day: number, minutes: number): number
  /** The local day in which an instant lies. */
  dayAt(instant: number): number
  /** What a clock on the wall shows at an instant, in minutes from midnight. */
  minutesAt(instant: number): number
}

const zones = new Map<string, Zone>()

/** The zone of that name, compiled once. @throws RangeError for an unknown name. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const zone = compile(name)
  zones.set(name, zone)
  return zone
}

/** Whether the name is one of the zones we know. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

/** First instant of a local day, or of the day so many days later. */
export const startOfDay = (date: LocalDate, timeZone: string, daysLater = 0): Date =>
  new Date(zoneOf(timeZone).instantOf(dayNumber(date) + daysLater, 0))

/** The local day in which an instant lies. */
export const localDateOf = (instant: Date, timeZone: string): LocalDate =>
  dateOfDay(zoneOf(timeZone).dayAt(instant.getTime()))

function compile(name: string): Zone {
  const offsetAt = offsetReader(name)
  const offsetOfDay = remembered(day => offsetAt(day * dayMilliseconds))
  const isQuiet = remembered(day => {
    const offset = offsetOfDay(day)
    return [day - 1, day + 1, day + 2].every(other => offsetOfDay(other) === offset) ? offset : null
  })
  const instantOf = (day: number, minutes: number): number => {
    const local = day * dayMilliseconds + minutes * 60_000
    const quiet = isQuiet(day)
    return quiet === null ? compatible(local, offsetAt) : local - quiet
  }
  const dayAt = (instant: number): number => {
    const day = Math.floor(instant / dayMilliseconds)
    if (instant >= instantOf(day + 1, 0)) return day + 1
    return instant >= instantOf(day, 0) ? day : day - 1
  }
  const minutesAt = (instant: number) => {
    const local = instant + offsetAt(instant)
    return (local - Math.floor(local / dayMilliseconds) * dayMilliseconds) / 60_000
  }
  return { instantOf, dayAt, minutesAt }
}

/**
 * "Compatible" disambiguation as in Temporal: a local time inside the spring gap moves forward by
 * the gap, one inside the autumn fold takes the earlier instant.
 */
function compatible(local: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(local - dayMilliseconds)
  const after = offsetAt(local + dayMilliseconds)
  const isValid = (offset: number) => offsetAt(local - offset) === offset
  return isValid(before) || !isValid(after) ? local - before : local - after
}

function offsetReader(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return instant => {
    const whole = Math.floor(instant / 1000) * 1000
    const field: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
    for (const { type, value } of format.formatToParts(whole)) field[type] = Number(value)
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = field
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole
  }
}

function remembered<T>(read: (day: number) => T): (day: number) => T {
  const known = new Map<number, T>()
  return day => {
    const found = known.get(day)
    if (found !== undefined) return found
    const value = read(day)
    known.set(day, value)
    return value
  }
}
