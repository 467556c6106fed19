import type { ImportReport, KindCounts, UnmappedValue } from '../ingest/index.js'

export interface ReportAnswer
  extends Pick<
    ImportReport,
    | 'rowsRead'
    | 'rowsAccepted'
    | 'rowsRejected'
    | 'duplicates'
    | 'impossibleOrders'
    | 'ticketsWithSla'
    | 'ticketsWithoutSla'
    | 'sameContentAs'
    | 'durationMs'
  > {
  /** Kinds that are in the file, or that come into being by it. */
  kinds: readonly (KindCounts & { kind: string })[]
  /** The most frequent first. */
  rejectsByCode: readonly { code: string; rows: number }[]
  unmapped: readonly UnmappedValue[]
}

/** A report as it is kept, its tables as lists. */
export function reportAnswer(report: Omit<ImportReport, 'rejects'>): ReportAnswer {
  const { kinds, rejectsByCode, ...counts } = report
  return {
    ...counts,
    kinds: Object.entries(kinds)
      .map(([kind, each]) => ({ kind, ...each }))
      .filter(({ received, inserted }) => received + inserted > 0),
    rejectsByCode: Object.entries(rejectsByCode)
      .map(([code, rows]) => ({ code, rows }))
      .toSorted((one, other) => other.rows - one.rows || (one.code < other.code ? -1 : 1)),
  }
}
