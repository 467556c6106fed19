import { profileNamed } from '../choices.js'
import type { ImportProfile } from '../profiles/import-profile.js'
import type { Mapping } from './mapping.js'

/** The profile that a mapping extends, reading from the headers that it names. */
export function mappedProfile({
  profile: name,
  fields,
  encoding,
}: Omit<Mapping, 'timeZone'>): ImportProfile {
  const profile = profileNamed(name)
  const headers = new Map<string, string>()
  const values = new Map<string, string>()
  const unread = new Set<string>()
  for (const { field, header, value } of fields)
    if (header !== null) headers.set(field, header)
    else if (value !== null) values.set(field, value)
    else unread.add(field)
  const columns = { ...profile.csv.columns, naming: { headers, values, unread } }
  return {
    ...profile,
    csv: { ...profile.csv, columns, encoding: encoding ?? profile.csv.encoding },
  }
}
