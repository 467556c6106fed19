import { dateForm, language } from './language.js'
import { wallTime } from './zoned.js'

const dayForm: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const timeForm = (): Intl.DateTimeFormatOptions => ({
  hour: ['EN_GB', 'EN_IE'].includes(language.value) ? '2-digit' : 'numeric',
  minute: '2-digit',
})

const isIso = () => language.value === 'EN_ISO'
const noon = (date: string) => new Date(`${date}T12:00:00Z`)

/** A local calendar date as the reader's language writes it, e.g. "14 Nov 2026". */
export const formatDate = (date: string): string =>
  isIso() ? date : dateForm({ ...dayForm, timeZone: 'UTC' }).format(noon(date))

/** A month by its first day, e.g. "Nov 2026". */
export const formatMonth = (month: string): string =>
  isIso()
    ? month.slice(0, 7)
    : dateForm({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(noon(month))

/** The calendar date of an instant on the organisation's clock, as the API takes it. */
export const localDate = (instant: string, timeZone: string): string =>
  wallTime(instant, timeZone).slice(0, 10)

/** An instant on the organisation's clock, e.g. "22 Nov 2026, 13:10". */
export const formatMoment = (instant: string, timeZone: string): string =>
  isIso()
    ? wallTime(instant, timeZone).replace('T', ', ')
    : dateForm({ ...dayForm, ...timeForm(), timeZone }).format(new Date(instant))

const timestamp = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/

/** A fact of a record: a moment with its offset goes on the organisation's clock, all else stays. */
export function formatFact(value: string, timeZone: string): string {
  if (!timestamp.test(value)) return value
  const instant = new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(instant.getTime()) ? value : formatMoment(instant.toISOString(), timeZone)
}
