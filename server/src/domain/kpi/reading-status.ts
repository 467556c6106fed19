import type { LocalDate } from '../calendar/local-date.js'
import { startOfDay } from '../calendar/time-zone.js'
import type { KpiDefinition } from './define-kpi.js'
import type { KpiValue } from './value-of.js'

/**
 * How far a value may be relied upon; the first that holds. Targets are not looked at here. WITHHELD:
 * it would tell of too few people.
 */
export type ReadingStatus = 'WITHHELD' | 'NO_DATA' | 'LOW_SAMPLE' | 'PROVISIONAL' | 'FINAL'

export interface ReadingMarks {
  status: ReadingStatus
  isLowSample: boolean
  isProvisional: boolean
  /** From this instant on the value is final, unless late data change it. */
  provisionalUntil: Date
}

/** When the value is looked at, and where its period ends. */
export interface ReadAt {
  periodEnd: LocalDate
  timeZone: string
  now: Date
}

type MarkedBy = Pick<KpiDefinition, 'minimumSample' | 'provisionalDays'>
type Marked = Pick<KpiValue, 'value' | 'n'>

/** A value of a running period is provisional whatever its KPI says. */
export const readingMarks = (kpi: MarkedBy, value: Marked, at: ReadAt): ReadingMarks =>
  marksInPeriod(kpi, at)(value)

/** The same for many values of one period: what follows from the calendar is worked out once. */
export function marksInPeriod(
  kpi: MarkedBy,
  { periodEnd, timeZone, now }: ReadAt,
): (value: Marked) => ReadingMarks {
  const provisionalUntil = startOfDay(periodEnd, timeZone, kpi.provisionalDays)
  const isProvisional = now < provisionalUntil
  const final = isProvisional ? 'PROVISIONAL' : 'FINAL'
  return ({ value, n }) => {
    const isLowSample = value !== null && n < kpi.minimumSample
    const status = value === null ? 'NO_DATA' : isLowSample ? 'LOW_SAMPLE' : final
    return { status, isLowSample, isProvisional, provisionalUntil }
  }
}
