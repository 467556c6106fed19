import { headersOf, neededHeaders } from '../csv/naming.js'
import { mappedProfile } from '../mapping/mapped-profile.js'
import type { Mapping, MappingVersion } from '../mapping/mapping.js'
import type { ImportProfile } from '../profiles/import-profile.js'
import { profiles } from '../profiles/index.js'
import type { FieldPreview } from './file-preview.js'
import type { Opened } from './fit-of.js'

/** A mapping that is saved, or one that somebody is still writing. */
export type AnyMapping = Mapping & Partial<MappingVersion>

/** One way to read a file: a profile by its own headers, or by those of a mapping. */
export interface Candidate {
  profile: ImportProfile
  mapping: AnyMapping | null
}
export type Tried = Candidate & { opened: Opened }

/** A mapping of a profile that the program has no longer reads nothing, and hinders nothing. */
export const candidatesOf = (mappings: readonly AnyMapping[]): Candidate[] => [
  ...profiles.map(profile => ({ profile, mapping: null })),
  ...mappings
    .filter(mapping => profiles.some(({ name }) => name === mapping.profile))
    .map(mapping => ({ profile: mappedProfile(mapping), mapping })),
]

/** Of those that fit the one that needs most columns: it says most about the file. */
export function bestOf(tried: readonly Tried[]): Tried {
  const needed = ({ profile }: Tried) => neededHeaders(profile.csv.columns).size
  const order = (one: Tried, other: Tried) =>
    Number(one.opened.fault !== null) - Number(other.opened.fault !== null) ||
    one.opened.missing.length - other.opened.missing.length ||
    needed(other) - needed(one)
  return tried.toSorted(order)[0] as Tried
}

/** Where each field of the profile is found, or what it is. */
export function fieldsOf(
  { profile, mapping }: Candidate,
  names: readonly string[],
): FieldPreview[] {
  const { required, optional } = profile.csv.columns
  const headers = headersOf(profile.csv.columns)
  return [...required, ...optional].map(field => {
    const mapped = mapping?.fields.find(each => each.field === field)
    const expects = headers.get(field) ?? null
    return {
      field,
      meaning: profile.meanings[field] ?? '',
      isRequired: required.includes(field),
      expects,
      isFound: expects !== null && names.includes(expects),
      value: mapped?.value ?? null,
      isMapped: mapped !== undefined,
    }
  })
}
