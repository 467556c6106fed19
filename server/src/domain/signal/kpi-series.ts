import type { LocalDate } from '../calendar/local-date.js'
import type { Grain } from '../calendar/period.js'
import type { MarkedValue } from '../kpi/compared-reading.js'
import type { KpiDefinition, Variant } from '../kpi/define-kpi.js'

/** A value with its marks, and the first day of its period. */
export interface SeriesPoint extends MarkedValue {
  start: LocalDate
}

/** Everything that decides how a series behaves: the same series, the same behaviour. */
export interface KpiSeries {
  kpi: KpiDefinition
  variant: Variant
  grain: Grain
  /** Consecutive periods, oldest first, from the first that has data; gaps are points without value. */
  points: readonly SeriesPoint[]
  /** Points from which accepted new limits hold, from 0, ascending. */
  segmentStarts?: readonly number[]
  /** Points from which documented changes have effect, from 0. */
  changes?: readonly number[]
}

/** Whether a point may be judged at all: final, and with enough records behind it. */
export const isFinal = ({ value, marks }: MarkedValue): boolean =>
  value.value !== null && marks.status === 'FINAL'
