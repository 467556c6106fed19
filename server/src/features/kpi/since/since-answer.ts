import type {
  KpiAnswer,
  Part,
  PeriodAnswer,
  PointAnswer,
  ScopeAnswer,
  VariantAnswer,
} from '../answer.js'

/** What became of readings since a moment. The GraphQL classes have the same fields. */
export interface ReadingChangesAnswer {
  scope: ScopeAnswer
  asOf: Date
  until: Date
  ledgerPositionBefore: string
  ledgerPosition: string
  compared: number
  totalCount: number
  edges: readonly { cursor: string; node: ReadingChangeAnswer }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

export interface ReadingChangeAnswer {
  kpi: KpiAnswer
  variant: VariantAnswer
  scope: ScopeAnswer
  period: PeriodAnswer
  /** Null: then the period had not begun. */
  before: PointAnswer | null
  after: PointAnswer
  difference: number | null
  numeratorDifference: number | null
  denominatorDifference: number | null
  permalinkBefore: string | null
  permalink: string
}

/** Why a record counts otherwise than it did. */
export type RecordChangeReason = 'ADDED' | 'REMOVED' | 'ALTERED' | 'TIME'

export interface RecordChangeAnswer {
  kind: string
  externalId: string
  source: string
  reason: RecordChangeReason
  weightBefore: number | null
  weightAfter: number | null
  fields: readonly { name: string; before: string | null; after: string | null }[]
  bookings: readonly BookingOfChange[]
}

export interface BookingOfChange {
  recordedAt: Date
  importedBy: { id: string; label: string; profile: string | null; appliedAt: Date } | null
}

export interface RecordChangesAnswer {
  part: Part
  totalCount: number
  edges: readonly { cursor: string; node: RecordChangeAnswer }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
