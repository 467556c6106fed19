import type { MappedFieldInput } from '@steerboard/schema'
import type { Preview } from './upload.types.js'

export type PreviewField = Preview['fields'][number]

/** Where a field is found, as somebody chooses it. */
export type Place =
  | { by: 'PROFILE' }
  | { by: 'UNREAD' }
  | { by: 'HEADER'; header: string }
  | { by: 'VALUE'; value: string }

export function placeOf({ isMapped, expects, value }: PreviewField): Place {
  if (!isMapped) return { by: 'PROFILE' }
  if (value !== null) return { by: 'VALUE', value }
  return expects === null ? { by: 'UNREAD' } : { by: 'HEADER', header: expects }
}

/** What of the choices a mapping has to say; a value that is not written yet says nothing. */
export function mappedFields(places: Readonly<Record<string, Place>>): MappedFieldInput[] {
  return Object.entries(places).flatMap(([field, place]): MappedFieldInput[] => {
    if (place.by === 'UNREAD') return [{ field }]
    if (place.by === 'HEADER') return [{ field, header: place.header }]
    if (place.by === 'PROFILE' || place.value.trim() === '') return []
    return [{ field, value: place.value }]
  })
}

const HEADER = 'header:'

/** A place as the value of a select, and back. */
export const keyOf = (place: Place): string =>
  place.by === 'HEADER' ? HEADER + place.header : place.by
export function placeAt(key: string): Place {
  if (key.startsWith(HEADER)) return { by: 'HEADER', header: key.slice(HEADER.length) }
  if (key === 'VALUE') return { by: 'VALUE', value: '' }
  return key === 'UNREAD' ? { by: 'UNREAD' } : { by: 'PROFILE' }
}

/** What can be chosen for a field: each header once, though a mapping may name one that is not there. */
export function choicesFor(field: PreviewField, place: Place, headers: readonly string[]) {
  const named = place.by === 'HEADER' && !headers.includes(place.header) ? [place.header] : []
  const own = field.field
  return [
    { value: 'PROFILE', label: headers.includes(own) ? own : 'Not in the file' },
    ...[...new Set(headers)]
      .filter(header => header !== own || place.by === 'HEADER')
      .map(header => ({ value: HEADER + header, label: header })),
    ...named.map(header => ({ value: HEADER + header, label: `${header} (not in the file)` })),
    { value: 'VALUE', label: 'Always the same…' },
    ...(field.isRequired ? [] : [{ value: 'UNREAD', label: 'Not read' }]),
  ]
}

/** What is needed, found or mapped stands first; the rest is there to be looked for. */
export const isShownFirst = ({ isRequired, isFound, isMapped }: PreviewField): boolean =>
  isRequired || isFound || isMapped
