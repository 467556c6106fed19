import type { Measure } from './measures.js'

/** Log-bucket histogram: bucket index → signed count. Merge by adding. */
export type Histogram = ReadonlyMap<number, number>

/**
 * What the measure store knows about one period and scope. Parts merge by adding, whatever the
 * grouping; a percentage is only ever computed from merged parts.
 */
export interface Parts {
  /** Sum of a flow over the period, or level of a stock at its end; absent means 0. */
  sum(measure: Measure): number
  /**
   * Level at the period's end: of a stock the same as its `sum`; of a `due` measure everything that
   * fell due before the end (and before now), however long ago.
   */
  level(measure: Measure): number
  histogram(measure: Measure): Histogram
  /** Sum of a flow over the trailing days before the period's end (only for `stockDays`). */
  trailing(measure: Measure): number
}

/** Numerator and denominator of an observed KPI, in millionths of its unit as they are stored. */
export interface ObservedParts {
  numerator: number
  denominator: number
}
