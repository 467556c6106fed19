import type { Measure } from './measures.js'
import type { Parts } from './parts.js'

/** Open tickets of an age, in whole days. */
export interface AgeBand {
  label: string
  fromDays: number
  /** Included; `null` in the last band. */
  toDays: number | null
  count: number
}

const edges: readonly (readonly [fromDays: number, measure: Measure])[] = [
  [0, 'openTickets'],
  [3, 'openFrom3Days'],
  [8, 'openFrom8Days'],
  [15, 'openFrom15Days'],
  [31, 'openFrom31Days'],
  [91, 'openFrom91Days'],
]

/** The open tickets at the period's end by age; the counts of all bands add up to the backlog. */
export const ageBands = (parts: Parts): AgeBand[] =>
  edges.map(([fromDays, measure], index) => {
    const older = edges[index + 1]
    const toDays = older ? older[0] - 1 : null
    return {
      label: toDays === null ? `over ${fromDays - 1} days` : `${fromDays}–${toDays} days`,
      fromDays,
      toDays,
      count: parts.level(measure) - (older ? parts.level(older[1]) : 0),
    }
  })
