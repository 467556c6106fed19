import { locale } from './value.js'

/** The months by name, each with its number. */
export const monthOptions = (): { value: string; label: string }[] =>
  Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: new Intl.DateTimeFormat(locale, { month: 'long' }).format(new Date(2026, index, 15)),
  }))

/** All time zones that this browser knows, and the one that is chosen even where it does not. */
export function timeZoneOptions(chosen: string): { value: string; label: string }[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
  if (chosen) names.add(chosen)
  return [...names].toSorted().map(name => ({ value: name, label: name.replaceAll('_', ' ') }))
}

/** All money that this browser knows, by code and name. */
export function currencyOptions(chosen: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const codes = new Set([...Intl.supportedValuesOf('currency'), chosen])
  return [...codes]
    .toSorted()
    .map(code => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }))
}

/** The days of the week by name, each with its number; 1 is Monday. */
export const weekdayOptions = (): { value: number; label: string }[] =>
  Array.from({ length: 7 }, (_, index) => ({
    value: index + 1,
    label: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, 0, 5 + index)),
    ),
  }))
