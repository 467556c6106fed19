import type { CalendarFact } from '../facts.js'
import type { Timeline } from '../story/timeline.js'
import { closedDays, publicHolidays } from './holidays.js'
import { isoDate, yearOf, zone } from './local-day.js'

type Weekly = Record<string, [number, number][]>

const hour = 60
const officeWeek: Weekly = {
  ...days([1, 2, 3, 4], 8 * hour, 16.5 * hour),
  ...days([5], 8 * hour, 15 * hour),
}
const deskWeek: Weekly = days([1, 2, 3, 4, 5], 8 * hour, 17 * hour)
const extendedWeek: Weekly = {
  ...days([1, 2, 3, 4, 5], 7 * hour, 20 * hour),
  ...days([6], 9 * hour, 14 * hour),
}

/** Office hours; the service desk, whose hours the committee extended; around the clock. */
export function demoCalendars(timeline: Timeline): CalendarFact[] {
  const from = yearOf(timeline.firstDay)
  const years = Array.from({ length: yearOf(timeline.lastDay) - from + 4 }, (_, i) => from + i)
  const publicDays = years.flatMap(publicHolidays)
  const officeDays = [...publicDays, ...years.flatMap(closedDays)].sort()
  const version = (day: number, weekly: Weekly, holidays: string[]) => ({
    effectiveFrom: isoDate(day),
    timeZone: zone,
    weekly,
    holidays,
    extraOpen: {},
  })
  return [
    {
      code: 'office',
      name: 'Office hours',
      versions: [version(timeline.firstDay, officeWeek, officeDays)],
    },
    {
      code: 'service-desk',
      name: 'Service desk hours',
      versions: [
        version(timeline.firstDay, deskWeek, officeDays),
        version(timeline.longerHoursFrom, extendedWeek, publicDays),
      ],
    },
    {
      code: 'always',
      name: 'Around the clock',
      versions: [version(timeline.firstDay, days([1, 2, 3, 4, 5, 6, 7], 0, 24 * hour), [])],
    },
  ]
}

function days(weekdays: number[], start: number, end: number): Weekly {
  return Object.fromEntries(weekdays.map(day => [String(day), [[start, end]]]))
}
