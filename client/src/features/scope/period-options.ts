export interface RecentPeriod {
  start: string
  label: string
}

/** Periods to choose from, newest first; the one shown is always among them. */
export function periodOptions(
  shown: RecentPeriod | undefined,
  recent: readonly RecentPeriod[],
): { value: string; label: string }[] {
  const all = new Map(recent.map(period => [period.start, period.label]))
  if (!shown && all.size === 0) return [{ value: '', label: '…' }]
  if (shown) all.set(shown.start, shown.label)
  return [...all]
    .sort(([left], [right]) => right.localeCompare(left))
    .map(([value, label]) => ({ value, label }))
}

export const comparisonOptions = [
  { value: 'PREVIOUS', label: 'Previous' },
  { value: 'LAST_YEAR', label: 'Last year' },
]
