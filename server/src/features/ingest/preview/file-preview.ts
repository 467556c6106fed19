import type { FactKind } from '../import-report.js'

/** How well a profile fits a file. */
export interface ProfileFit {
  name: string
  title: string
  /** The file can be read by it. */
  fits: boolean
  /** Needed columns that the file lacks. */
  missing: readonly string[]
}

/** A column of the file, and what the profile makes of it. */
export interface ColumnPreview {
  name: string
  /** Null: it is not read. */
  meaning: string | null
  isRequired: boolean
  /** What stands in it in the first row; null where it is empty, not read, or names a person. */
  sample: string | null
}

/** A row, or all rows of one group, as it would be read. */
export interface RowPreview {
  line: number
  /** What kind of record it is; null where it is refused. */
  kind: FactKind | null
  says: readonly { name: string; text: string }[]
  fault: { column: string | null; code: string; reason: string } | null
}

export interface FilePreview {
  /** The profile that it is read by. */
  profile: string
  fits: readonly ProfileFit[]
  delimiter: string | null
  encoding: string
  columns: readonly ColumnPreview[]
  rows: readonly RowPreview[]
  /** Why the file cannot be read at all; null where it can. */
  fault: string | null
}
