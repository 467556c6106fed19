import type { FactKind } from '../import-report.js'

/** How well a profile, or a mapping that extends one, fits a file. */
export interface ProfileFit {
  /** Name of the profile. */
  name: string
  title: string
  /** Null: the profile by its own headers. */
  mapping: string | null
  mappingVersion: number | null
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

/** A field of the profile, and where it is found in the file. */
export interface FieldPreview {
  field: string
  meaning: string
  isRequired: boolean
  /** Header by which it is looked for; null: it is the same in every row, or not read. */
  expects: string | null
  /** Whether the file has that header. */
  isFound: boolean
  /** What it is in every row, as the mapping says. */
  value: string | null
  /** The mapping names a header or a value for it, or says that it is not read. */
  isMapped: boolean
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
  /** The mapping that it is read by; null: none, or one that is not saved. */
  mapping: string | null
  mappingVersion: number | null
  fits: readonly ProfileFit[]
  delimiter: string | null
  encoding: string
  /** Times have no zone of their own. */
  readsLocalTimes: boolean
  /** Times without a zone are on these clocks; null: the organisation's, or they say their own. */
  timeZone: string | null
  columns: readonly ColumnPreview[]
  /** What the profile can read, in its order. */
  fields: readonly FieldPreview[]
  /** What the header of the file says, also where it cannot be read. */
  headers: readonly string[]
  rows: readonly RowPreview[]
  /** Why the file cannot be read at all; null where it can. */
  fault: string | null
}
