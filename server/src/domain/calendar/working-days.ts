import { type BusinessCalendar, businessSeconds, dueAt } from './business-hours.js'
import { zoneOf } from './time-zone.js'

/** A promise as a contract says it; "1 day" means nothing without its unit. */
export interface Target {
  amount: number
  unit: 'clock_seconds' | 'working_days'
  /** Of working days only: due when the last of them closes, not at the hour of the start. */
  endOfDay: boolean
}

const farthestDays = 10 * 366

/**
 * The open seconds that a target grants from its start, so that pauses can be added to them.
 * Working days run from the start, or the next opening after it, to the same time of day so many
 * open days on, or to the closing of that day. `null` when the calendar has no such day.
 */
export function targetSeconds(
  target: Target,
  start: Date,
  calendar: BusinessCalendar,
): number | null {
  if (target.unit === 'clock_seconds') return target.amount
  const opening = nextOpening(start, calendar)
  if (!opening) return null
  const zone = zoneOf(calendar.timeZone)
  const day = openDayAfter(zone.dayAt(opening.getTime()), target.amount, calendar)
  if (day === null) return null
  const end = target.endOfDay
    ? zone.instantOf(day + 1, 0)
    : zone.instantOf(day, zone.minutesAt(opening.getTime()))
  return businessSeconds(start, new Date(end), calendar)
}

/** The start itself when it is open then. */
function nextOpening(start: Date, calendar: BusinessCalendar): Date | null {
  const justAfter = dueAt(start, 0.001, calendar)
  return justAfter && new Date(justAfter.getTime() - 1)
}

function openDayAfter(first: number, amount: number, calendar: BusinessCalendar): number | null {
  const zone = zoneOf(calendar.timeZone)
  const isOpen = (day: number) =>
    calendar.open.at(zone.instantOf(day + 1, 0)) > calendar.open.at(zone.instantOf(day, 0))
  let left = amount
  for (let day = first; day < first + farthestDays; day++) {
    if (left === 0) return day
    if (isOpen(day + 1)) left--
    if (left === 0) return day + 1
  }
  return null
}
