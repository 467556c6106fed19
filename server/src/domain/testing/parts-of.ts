import type { Measure } from '../kpi/measures.js'
import type { Parts } from '../kpi/parts.js'

interface Given {
  sums?: Partial<Record<Measure, number>>
  levels?: Partial<Record<Measure, number>>
  trailing?: Partial<Record<Measure, number>>
  histograms?: Partial<Record<Measure, ReadonlyMap<number, number>>>
}

/** Parts that hold what is given and nothing else. */
export const partsOf = ({
  sums = {},
  levels = {},
  trailing = {},
  histograms = {},
}: Given): Parts => ({
  sum: measure => sums[measure] ?? 0,
  level: measure => levels[measure] ?? 0,
  trailing: measure => trailing[measure] ?? 0,
  histogram: measure => histograms[measure] ?? new Map(),
})
