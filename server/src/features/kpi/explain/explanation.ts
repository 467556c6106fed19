import type { ExplainedPart } from '../../../domain/kpi/explained-parts.js'
import type { Exclusion } from '../../../domain/kpi/left-out.js'
import type { MeasureInSql } from '../../measure/index.js'
import type { FreshnessAnswer } from '../read-freshness.js'

/** How a reading came to be. The GraphQL class has the same fields. */
export interface ExplanationAnswer {
  inWords: string
  inNumbers: string
  parts: readonly PartAnswer[]
  exclusions: readonly Exclusion[]
  statements: readonly StatementAnswer[]
  cost: { statements: number; rows: number; milliseconds: number }
  workedOutAt: Date
  /** Null where it was not asked for. */
  freshness: FreshnessAnswer | null
  /** Null where they were not asked for. */
  origin: OriginAnswer | null
}

export interface PartAnswer extends Omit<ExplainedPart, 'as'> {
  readAs: Uppercase<ExplainedPart['as']>
  moment: number
  column: string
  countedFrom: readonly MeasureInSql[]
}

export interface StatementAnswer {
  text: string
  parameters: readonly string[]
  runnable: string
  rows: number
  milliseconds: number
}

export interface ImportBehind {
  id: string
  label: string
  profile: string | null
  appliedAt: Date
  recordedAt: Date
  entries: number
}

export interface OriginAnswer {
  imports: readonly ImportBehind[]
  bookings: number
  otherBookings: number
  otherEntries: number
}
