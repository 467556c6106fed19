import type { KpiDefinition } from './define-kpi.js'
import type { ReadingMarks } from './reading-status.js'
import type { KpiValue } from './value-of.js'

/** A value with how far it may be relied upon. */
export interface MarkedValue {
  value: KpiValue
  marks: ReadingMarks
}

/**
 * Whether conclusions may be drawn from a value: enough records, and no window in which it could
 * still turn. Of a running period only KPIs without such a window qualify.
 */
export const isSettled = (kpi: KpiDefinition, { marks }: MarkedValue): boolean =>
  marks.status === 'FINAL' || (marks.status === 'PROVISIONAL' && kpi.provisionalDays === 0)
