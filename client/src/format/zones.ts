/** All time zones that this browser knows, and the one that is chosen even where it does not. */
export function timeZoneOptions(chosen: string): { value: string; label: string }[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
  if (chosen) names.add(chosen)
  return [...names].toSorted().map(name => ({ value: name, label: name.replaceAll('_', ' ') }))
}
