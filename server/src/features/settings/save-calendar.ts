import { checkVersion } from '../../domain/calendar/calendar-version.js'
import { hoursIn } from '../../domain/calendar/opening-hours.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import type { CalendarFact } from '../ingest/index.js'
import { ask } from './change-settings.js'
import type { CalendarVersionAnswer, SettingsAnswer } from './settings.js'
import { loadCalendars } from './stores/settings.store.js'

export interface CalendarInput extends CalendarVersionAnswer {
  code: string
  name: string
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,59}$/u
const LONGEST_NAME = 120
const MOST_DATES = 1_000

/**
 * Asks for working hours from a day on; the versions of a calendar before that day stay as they
 * are, one of the same day is replaced. @throws Invalid, naming what is wrong.
 */
export async function saveCalendar(ctx: Ctx, input: CalendarInput): Promise<SettingsAnswer> {
  ctx.demand('organisation.set', null)
  const version = versionOf(input)
  const code = input.code.trim()
  const name = input.name.trim()
  if (!CODE.test(code))
    throw refuse('code', 'A code has 1 to 60 letters, figures, points and hyphens.', ['OFFICE'])
  if (name === '' || name.length > LONGEST_NAME)
    throw refuse('name', `A name has 1 to ${LONGEST_NAME} characters.`, ['Office hours'])
  return inTransaction(ctx, async tx => {
    const kept = (await loadCalendars(tx)).find(each => each.code === code)
    const others = (kept?.versions ?? []).filter(
      ({ effectiveFrom }) => effectiveFrom !== version.effectiveFrom,
    )
    const versions = [...others, version].toSorted((one, other) =>
      one.effectiveFrom < other.effectiveFrom ? -1 : 1,
    )
    const before = kept ? { code, name: kept.name, versions: kept.versions } : null
    return ask(tx, { kind: 'CALENDAR', asked: { code, name, versions }, before })
  })
}

function versionOf(input: CalendarInput): CalendarFact['versions'][number] {
  if (input.holidays.length + input.extraOpen.length > MOST_DATES)
    throw refuse('holidays', `A calendar names at most ${MOST_DATES} days.`, ['fewer days'])
  const version = {
    effectiveFrom: input.effectiveFrom,
    timeZone: input.timeZone,
    weekly: hoursBy(input.weekly, ({ weekday }) => String(weekday), 'weekly'),
    holidays: [...new Set(input.holidays)].toSorted(),
    extraOpen: hoursBy(input.extraOpen, ({ date }) => date, 'extraOpen'),
  }
  try {
    checkVersion(version)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refuse('calendar', `It is not a calendar: ${error.message}.`, [])
  }
  return version
}

function hoursBy<T extends { hours: string }>(
  days: readonly T[],
  keyOf: (day: T) => string,
  argument: string,
): Record<string, [number, number][]> {
  const found: Record<string, [number, number][]> = {}
  for (const day of days) {
    const hours = hoursIn(day.hours)
    const key = keyOf(day)
    if (!hours)
      throw refuse(argument, `The hours of ${key} are not opening times in their order.`, [
        '08:00-12:00 13:00-17:00',
      ])
    if (found[key]) throw refuse(argument, `The day ${key} is named twice.`, ['each day once'])
    if (hours.length > 0) found[key] = hours
  }
  return found
}
