import { locale } from './value.js'

const dayForm: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }

/** A local calendar date, e.g. "14 Nov 2026". */
export const formatDate = (date: string): string =>
  new Intl.DateTimeFormat(locale, { ...dayForm, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  )

/** The calendar date of an instant on the organisation's clock, as the API takes it. */
export const localDate = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant))

/** An instant on the organisation's clock, e.g. "22 Nov 2026, 13:10". */
export const formatMoment = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    ...dayForm,
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant))

const timestamp = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/

/** A fact of a record: a moment with its offset goes on the organisation's clock, all else stays. */
export function formatFact(value: string, timeZone: string): string {
  if (!timestamp.test(value)) return value
  const instant = new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(instant.getTime()) ? value : formatMoment(instant.toISOString(), timeZone)
}
