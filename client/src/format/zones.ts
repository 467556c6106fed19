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
