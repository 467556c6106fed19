import { type CalendarVersion, checkVersion, type Windows } from './calendar-version.js'
import { dayNumber, weekdayOfDay } from './local-date.js'
import { clip, type Span, union } from './span.js'
import { type Zone, zoneOf } from './time-zone.js'

const dayMilliseconds = 86_400_000

/** When a calendar is open, day by day; the days are those of UTC, whatever the zone. */
export type OpenOn = (utcDay: number) => readonly Span[]

interface CompiledVersion {
  zone: Zone
  limits: Span
  windowsOf(localDay: number): Windows
}

const closed: Windows = []

function windowReader({ weekly, holidays, extraOpen }: CalendarVersion) {
  const extra = new Map(Object.entries(extraOpen).map(([date, w]) => [dayNumber(date), w]))
  const closedOn = new Set(holidays.map(dayNumber))
  return (day: number): Windows =>
    extra.get(day) ?? (closedOn.has(day) ? closed : (weekly[String(weekdayOfDay(day))] ?? closed))
}

/** A version rules from the first instant of its day, in its own zone, to that of the next one. */
function compile(versions: readonly CalendarVersion[]): CompiledVersion[] {
  const inOrder = versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  const begins = (version: CalendarVersion | undefined) =>
    version
      ? zoneOf(version.timeZone).instantOf(dayNumber(version.effectiveFrom), 0)
      : Number.POSITIVE_INFINITY
  return inOrder.map((version, index) => {
    checkVersion(version)
    // What was before the first version is not known; the first one is the best guess.
    const start = index === 0 ? Number.NEGATIVE_INFINITY : begins(version)
    const limits = { start, end: begins(inOrder[index + 1]) }
    return { zone: zoneOf(version.timeZone), limits, windowsOf: windowReader(version) }
  })
}

function openOnLocalDay({ zone, limits, windowsOf }: CompiledVersion, day: number): Span[] {
  const windows = windowsOf(day)
  if (windows.length === 0) return []
  const spans = windows.map(([start, end]) => ({
    start: zone.instantOf(day, start),
    end: end === 1440 ? zone.instantOf(day + 1, 0) : zone.instantOf(day, end),
  }))
  // A local day that a zone skipped has no length; its windows must not fall into the next day.
  const ofDay = { start: zone.instantOf(day, 0), end: zone.instantOf(day + 1, 0) }
  return clip(clip(spans, ofDay), limits)
}

/**
 * Opening times by UTC day. Local times become instants by "compatible" disambiguation; a window
 * over the spring gap is shorter than the clock says, one over the autumn fold longer.
 * @throws RangeError when a version is not valid.
 */
export function openingTimes(versions: readonly CalendarVersion[]): OpenOn {
  const compiled = compile(versions)
  return utcDay => {
    const start = utcDay * dayMilliseconds
    const limits = { start, end: start + dayMilliseconds }
    const spans = compiled.flatMap(version =>
      [utcDay - 1, utcDay, utcDay + 1].flatMap(day => openOnLocalDay(version, day)),
    )
    return union(clip(spans, limits))
  }
}

/** Whether there is any opening time at all. */
export const everOpens = (versions: readonly CalendarVersion[]): boolean =>
  versions.some(({ weekly, extraOpen }) =>
    [...Object.values(weekly), ...Object.values(extraOpen)].some(windows => windows.length > 0),
  )
