import { type Change, changeBetween } from './change-between.js'
import type { KpiDefinition, Unit } from './define-kpi.js'
import type { ReadingMarks } from './reading-status.js'
import type { KpiValue } from './value-of.js'

/** A value with how far it may be relied upon. */
export interface MarkedValue {
  value: KpiValue
  marks: ReadingMarks
}

/** A reading beside the one that it is compared with. */
export interface ComparedReading extends MarkedValue {
  kpi: KpiDefinition
  /** Of the variant that was read. */
  unit: Unit
  previous: MarkedValue | null
}

/**
 * Whether conclusions may be drawn from a value: enough records, and no window in which it could
 * still turn. Of a running period only KPIs without such a window qualify.
 */
export const isSettled = (kpi: KpiDefinition, { marks }: MarkedValue): boolean =>
  marks.status === 'FINAL' || (marks.status === 'PROVISIONAL' && kpi.provisionalDays === 0)

export interface Comparison {
  reading: ComparedReading
  previous: MarkedValue
  change: Change
  /** Difference in half-widths of its interval: above 1 is beyond noise, about. */
  strength: number
}

/** The comparison of a reading, where both values are settled and noise can be told; else `null`. */
export function comparisonOf(reading: ComparedReading): Comparison | null {
  const { kpi, previous } = reading
  if (!previous || !isSettled(kpi, reading) || !isSettled(kpi, previous)) return null
  const change = changeBetween(reading.value, previous.value, kpi.better, reading.unit)
  if (!change?.interval || change.verdict === 'NEITHER') return null
  const halfWidth = (change.interval.high - change.interval.low) / 2
  return { reading, previous, change, strength: Math.abs(change.difference) / halfWidth }
}
