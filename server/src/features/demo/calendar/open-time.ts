import { businessSeconds, compileCalendar, dueAt } from '../../../domain/calendar/business-hours.js'
import type { CalendarFact } from '../facts.js'

/** Steps through the working time of one calendar, in whole seconds of epoch milliseconds. */
export interface OpenTime {
  /** The instant at which this many open seconds have passed since `from`. */
  after(from: number, seconds: number): number
  /** Open seconds between two instants. */
  secondsBetween(from: number, to: number): number
}

/** @throws RangeError from `after` when the calendar never opens. */
export function openTime({ code, versions }: CalendarFact): OpenTime {
  const calendar = compileCalendar(versions)
  return {
    after: (from, seconds) => {
      const reached = dueAt(new Date(from), seconds, calendar)
      if (!reached) throw new RangeError(`Calendar ${code} never opens`)
      return Math.round(reached.getTime() / 1000) * 1000
    },
    secondsBetween: (from, to) => businessSeconds(new Date(from), new Date(to), calendar),
  }
}
