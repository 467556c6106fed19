import { isTimeZone } from '../../../domain/calendar/time-zone.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import { encodingNamed, profileNamed } from '../choices.js'
import type { ImportProfile } from '../profiles/import-profile.js'
import type { MappedField, Mapping } from './mapping.js'

/** A mapping as somebody writes it; what is absent is as the profile has it. */
export interface MappingDraft {
  profile: string
  fields: readonly { field: string; header?: string | null; value?: string | null }[]
  encoding?: string | null
  timeZone?: string | null
}

const LONGEST = 200
const UNWRITTEN = /[\p{Cc}\u2028\u2029]/u

/** What is asked for as it is kept, its fields in the order of the profile. Throws Invalid. */
export function checkMapping(draft: MappingDraft): Mapping {
  const profile = profileNamed(draft.profile)
  const order = [...profile.csv.columns.required, ...profile.csv.columns.optional]
  const fields = new Map<string, MappedField>()
  for (const asked of draft.fields) {
    const { field } = asked
    if (!order.includes(field))
      throw unknownName('fields.field', `field in ${profile.name}`, { sent: field, known: order })
    if (fields.has(field))
      throw refuse('fields.field', `The field ${field} is named twice.`, ['each field once'])
    fields.set(field, checkField(profile, asked))
  }
  return {
    profile: profile.name,
    fields: order.flatMap(field => fields.get(field) ?? []),
    encoding: draft.encoding ? encodingNamed(draft.encoding) : null,
    timeZone: checkZone(profile, draft.timeZone),
  }
}

function checkField(profile: ImportProfile, asked: MappingDraft['fields'][number]): MappedField {
  const { field } = asked
  const header = textOf(asked.header, `header of ${field}`)
  const value = textOf(asked.value, `value of ${field}`)
  if (header !== null && value !== null)
    throw refuse('fields', `${field} has both a header and a value that is always the same.`, [
      'a header',
      'a value',
    ])
  if (header === null && value === null && profile.csv.columns.required.includes(field))
    throw refuse('fields', `${field} is needed: name the header that holds it.`, ['a header'])
  if (value !== null && profile.groupBy === field)
    throw refuse('fields', `${field} tells records apart: it cannot be the same in every row.`, [
      'a header',
    ])
  return { field, header, value }
}

function textOf(asked: string | null | undefined, what: string): string | null {
  const text = asked?.trim() ?? ''
  if (text === '') return null
  if (text.length <= LONGEST && !UNWRITTEN.test(text)) return text
  throw refuse('fields', `The ${what} has 1 to ${LONGEST} characters on one line.`, [])
}

function checkZone(profile: ImportProfile, asked: string | null | undefined): string | null {
  if (!asked) return null
  if (!profile.readsLocalTimes)
    throw refuse('timeZone', `Times of ${profile.name} say their zone: it takes none.`, ['no zone'])
  if (!isTimeZone(asked))
    throw refuse('timeZone', 'There is no such time zone.', ['Europe/Berlin, for instance'])
  return asked
}
