import { isLocalDate } from '../../../domain/calendar/local-date.js'
import { monthOf } from '../../../domain/initiative/value/months.js'
import { refuse } from '../../../platform/refuse.js'

/** Throws Invalid for what is no day of the calendar. */
export function chooseDay(argument: string, day: string): string {
  if (isLocalDate(day)) return day
  throw refuse(argument, 'That is no day of the calendar.', ['a date such as 2026-10-31'])
}

/** A day that has come. Throws Invalid for one that lies ahead: what was done has a past day. */
export function choosePastDay(argument: string, day: string, today: string): string {
  if (chooseDay(argument, day) <= today) return day
  throw refuse(argument, 'That day has not come yet.', [`a date up to ${today}`])
}

/** First day of the month that a day lies in. */
export const chooseMonth = (argument: string, day: string): string =>
  monthOf(chooseDay(argument, day))
