import type { CalendarVersion } from './calendar-version.js'
import { type OpenTime, openTimeOf } from './open-time.js'
import { everOpens, openingTimes } from './opening-times.js'
import { clip, type Span, union } from './span.js'

/** A stretch in which the clock stood still; without an end it still does. */
export interface Pause {
  start: Date
  end: Date | null
}

/** A calendar ready to be asked; compile it once and keep it, it remembers the days it worked out. */
export interface BusinessCalendar {
  open: OpenTime
  /** False when nothing is ever open: nothing falls due then. */
  everOpens: boolean
  /** Whose days count as working days: the zone of the latest version. */
  timeZone: string
}

/** Time that never closes, in whatever zone. */
export const aroundTheClock: BusinessCalendar = {
  open: { at: instant => instant, reach: open => open },
  everOpens: true,
  timeZone: 'UTC',
}

/** @throws RangeError when there is no version or one of them is not valid. */
export function compileCalendar(versions: readonly CalendarVersion[]): BusinessCalendar {
  const latest = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1)
  if (!latest) throw new RangeError('a calendar needs at least one version')
  return {
    open: openTimeOf(openingTimes(versions)),
    everOpens: everOpens(versions),
    timeZone: latest.timeZone,
  }
}

/** Open seconds of `[start, end)`; 0 when the end is not after the start. */
export function businessSeconds(start: Date, end: Date, calendar: BusinessCalendar): number {
  const from = start.getTime()
  const to = end.getTime()
  return to <= from ? 0 : (calendar.open.at(to) - calendar.open.at(from)) / 1000
}

/**
 * The earliest instant at which the target is used up: a target that ends exactly at closing time is
 * due then, not at the next opening. `null` when that never happens (within 40 years).
 */
export function dueAt(start: Date, targetSeconds: number, calendar: BusinessCalendar): Date | null {
  if (targetSeconds <= 0) return start
  if (!calendar.everOpens) return null
  const from = start.getTime()
  const due = calendar.open.reach(calendar.open.at(from) + Math.round(targetSeconds * 1000), from)
  return due === null ? null : new Date(due)
}

/** Pauses without overlaps, cut to `[start, stop)`; one that still lasts ends with the stop. */
export function pausedSpans(pauses: readonly Pause[], start: Date, stop: Date): Span[] {
  const limits = { start: start.getTime(), end: stop.getTime() }
  const spans = pauses.map(pause => ({
    start: pause.start.getTime(),
    end: pause.end?.getTime() ?? limits.end,
  }))
  return clip(union(spans), limits)
}

/** Open seconds in which the clock stood still between start and stop. */
export function pausedSeconds(
  pauses: readonly Pause[],
  start: Date,
  stop: Date,
  calendar: BusinessCalendar,
): number {
  return pausedSpans(pauses, start, stop).reduce(
    (sum, span) => sum + businessSeconds(new Date(span.start), new Date(span.end), calendar),
    0,
  )
}

/**
 * Open seconds from start to stop in which the clock ran: without the pauses. Whole milliseconds, so
 * that a promise kept to the second is not broken by a rounding error.
 */
export function activeSeconds(
  start: Date,
  stop: Date,
  pauses: readonly Pause[],
  calendar: BusinessCalendar,
): number {
  const open = businessSeconds(start, stop, calendar)
  return Math.round((open - pausedSeconds(pauses, start, stop, calendar)) * 1000) / 1000
}
