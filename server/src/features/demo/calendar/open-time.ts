import type { CalendarFact } from '../../ingest/fact-batch.js'
import { instantAt, isoDate, isoWeekday, type LocalDay } from './local-day.js'

/** The open windows of one calendar laid out in a row, for quick steps through working time. */
export interface OpenTime {
  /** The instant at which this many open seconds have passed since `from`. */
  after(from: number, seconds: number): number
  /** Open seconds between two instants. */
  secondsBetween(from: number, to: number): number
}

export function openTime(calendar: CalendarFact, first: LocalDay, last: LocalDay): OpenTime {
  const { starts, ends, before } = layOut(calendar, first, last)
  const indexAt = (instant: number) => firstGreater(ends, instant)
  const passed = (instant: number) => {
    const i = indexAt(instant)
    return (before[i] ?? 0) + Math.max(0, instant - (starts[i] ?? instant))
  }
  return {
    secondsBetween: (from, to) => Math.max(0, passed(to) - passed(from)) / 1000,
    after: (from, seconds) => {
      const goal = passed(from) + seconds * 1000
      const i = firstGreater(before, goal) - 1
      const instant = (starts[i] ?? from) + goal - (before[i] ?? 0)
      return Math.round(instant / 1000) * 1000
    },
  }
}

/** Windows in order, and the open milliseconds before each of them. */
function layOut(calendar: CalendarFact, first: LocalDay, last: LocalDay) {
  const starts: number[] = []
  const ends: number[] = []
  const before: number[] = []
  let sum = 0
  for (let day = first; day <= last; day++) {
    for (const [from, to] of windowsOn(calendar, day)) {
      const start = instantAt(day, from)
      const end = instantAt(day, to)
      starts.push(start)
      ends.push(end)
      before.push(sum)
      sum += end - start
    }
  }
  const final = ends.at(-1) ?? 0
  return { starts: [...starts, final], ends, before: [...before, sum] }
}

function windowsOn(calendar: CalendarFact, day: LocalDay): [number, number][] {
  const date = isoDate(day)
  const version =
    calendar.versions.findLast(each => each.effectiveFrom <= date) ?? calendar.versions[0]
  if (!version || version.holidays.includes(date)) return []
  return version.weekly[String(isoWeekday(day))] ?? []
}

/** Index of the first element greater than the value; the length where there is none. */
function firstGreater(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
