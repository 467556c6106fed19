import type { CsvRules } from '../csv/read-rows.js'
import type { Row } from '../csv/row.js'
import type { FactBatch } from '../fact-batch.js'
import type { Unmapped } from '../values/unmapped.js'

export interface ProfileSettings {
  /** IANA zone of times that are written without one. */
  timeZone: string
  unmapped: Unmapped
}

/** Turns rows into facts. Pure: the same rows give the same facts. */
export interface Normaliser {
  /**
   * Adds what one row says, or all rows of one group in file order.
   * @throws RowProblem where the rows are refused.
   */
  take(rows: readonly [Row, ...Row[]], into: FactBatch): void
}

/** What one source's files look like and mean. */
export interface ImportProfile {
  name: string
  /** One line for `--help`. */
  title: string
  csv: CsvRules
  /** What is made of each column that is read, for people who check a file before it comes in. */
  meanings: Readonly<Record<string, string>>
  /** Rows with the same value here are one fact, wherever in the file they stand. */
  groupBy: string | null
  /** Its times have no zone of their own, and are on the clocks of the organisation. */
  readsLocalTimes: boolean
  open(settings: ProfileSettings): Normaliser
}
