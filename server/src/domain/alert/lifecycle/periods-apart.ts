import { daysBetween, type LocalDate, partsOf } from '../../calendar/local-date.js'
import type { WatchedGrain } from '../watched-series.js'

/** How many periods lie between two starts of periods. */
export function periodsApart(grain: WatchedGrain, from: LocalDate, to: LocalDate): number {
  if (grain === 'DAY') return daysBetween(from, to)
  if (grain === 'WEEK') return daysBetween(from, to) / 7
  const [first, last] = [partsOf(from), partsOf(to)]
  return (last.year - first.year) * 12 + last.month - first.month
}
