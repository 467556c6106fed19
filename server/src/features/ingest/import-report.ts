import type { MappingVersion } from './mapping/mapping.js'

/** Kinds of facts, in the order in which they are merged: what is named before what names it. */
export const factKinds = [
  'department',
  'service',
  'team',
  'calendar',
  'ticket',
  'ticket_event',
  'sla_instance',
  'survey_invitation',
  'survey_response',
  'change',
  'observation',
  'interaction',
] as const
export type FactKind = (typeof factKinds)[number]

/** What an import did to the rows of one kind. */
export interface KindCounts {
  received: number
  inserted: number
  updated: number
  unchanged: number
}

/** One row that was refused: where, which column, and why, without the refused value. */
export interface Reject {
  /** 1 is the header; the line on which the row starts. Null where the fact came from no file. */
  line: number | null
  column: string | null
  /** Stable key, UPPER_SNAKE. */
  code: string
  reason: string
}

/** A value that the profile has no word for; it was kept as unknown. */
export interface UnmappedValue {
  column: string
  value: string
  rows: number
}

/** What an import read, refused and changed. Counts are exact; lists are capped. */
export interface ImportReport {
  /** Id of the row in `import_run`; null for a dry run. */
  run: number | null
  label: string
  /** By which version of which mapping it was read; null: by the headers of a profile, or no file. */
  mapping: MappingVersion | null
  dryRun: boolean
  rowsRead: number
  rowsAccepted: number
  rowsRejected: number
  rejectsByCode: Record<string, number>
  /** The first 1,000; all of them are in the rejects file. */
  rejects: Reject[]
  kinds: Record<FactKind, KindCounts>
  /** Rows of the same identity within this import; the newest source time won. */
  duplicates: number
  /** Rows accepted although their times are in an order that cannot have happened. */
  impossibleOrders: number
  unmapped: UnmappedValue[]
  /** Tickets of this import with and without an SLA instance. */
  ticketsWithSla: number
  ticketsWithoutSla: number
  /** An earlier run that brought exactly this content, if there was one. */
  sameContentAs: number | null
  durationMs: number
}
