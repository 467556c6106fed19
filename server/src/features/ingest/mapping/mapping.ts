import type { Encoding } from '../csv/decode.js'

/** Where one column of a profile is found in files whose headers are others. */
export interface MappedField {
  /** The column, as the profile calls it. */
  field: string
  /** Its header in the file; null: no column of the file holds it. */
  header: string | null
  /** What it is in every row, where the file does not say it. Both null: it is not read. */
  value: string | null
}

/** How files are read by a profile that have other headers than it expects. */
export interface Mapping {
  profile: string
  /** In the order of the profile; what is not here has the header that the profile expects. */
  fields: readonly MappedField[]
  /** Null: as the profile, or a byte order mark, says. */
  encoding: Encoding | null
  /** Zone of times without one; null: the organisation's. */
  timeZone: string | null
}

/** Which version of which mapping. */
export interface MappingVersion {
  name: string
  version: number
}

/** One version of a mapping, as it was saved; it never changes. */
export interface SavedMapping extends Mapping, MappingVersion {
  /** Kind and id of the actor who saved it. */
  author: string
  reason: string
  recordedAt: Date
}
