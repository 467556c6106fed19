import type { CalendarInput } from '@steerboard/schema'
import type { Calendar } from './settings.types.js'

/** A calendar as it is typed: hours by weekday, and dates line by line. */
export interface CalendarEntry {
  code: string
  name: string
  effectiveFrom: string
  timeZone: string
  /** By weekday, Monday first. */
  hours: string[]
  holidays: string
  extraOpen: string
}

/** What a form begins with: the newest version, to hold from `today` on. */
export function entryOf(
  calendar: Calendar | null,
  { today, timeZone }: { today: string; timeZone: string },
): CalendarEntry {
  const version = calendar?.versions.at(-1)
  const hoursOn = (weekday: number) =>
    version
      ? (version.weekly.find(each => each.weekday === weekday)?.hours ?? '')
      : weekday <= 5
        ? '08:00-17:00'
        : ''
  return {
    code: calendar?.code ?? '',
    name: calendar?.name ?? '',
    effectiveFrom: today,
    timeZone: version?.timeZone ?? timeZone,
    hours: [1, 2, 3, 4, 5, 6, 7].map(hoursOn),
    holidays: version?.holidays.join('\n') ?? '',
    extraOpen: version?.extraOpen.map(({ date, hours }) => `${date} ${hours}`).join('\n') ?? '',
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** What was typed, as it is asked for; the server says what is wrong in it. */
export function inputOf(entry: CalendarEntry): CalendarInput {
  const { hours, holidays, extraOpen, ...rest } = entry
  return {
    ...rest,
    weekly: hours
      .map((text, place) => ({ weekday: place + 1, hours: text.trim() }))
      .filter(day => day.hours !== ''),
    holidays: lines(holidays.replaceAll(/[\s,;]+/g, '\n')),
    extraOpen: lines(extraOpen).map(line => {
      const [date = '', ...hoursOf] = line.split(/\s+/)
      return { date, hours: hoursOf.join(' ') }
    }),
  }
}
