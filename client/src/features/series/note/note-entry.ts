import type { WrittenAnnotationKind } from '@steerboard/schema'
import { addDays } from '../../../format/period.js'
import { lastDay, type Note } from './notes.js'

/** A note as it is entered: its last day is part of it, and empty where it is about one day. */
export interface NoteEntry {
  kind: WrittenAnnotationKind
  from: string
  until: string
  text: string
}

export const emptyNote = (day: string): NoteEntry => ({
  kind: 'NOTE',
  from: day,
  until: '',
  text: '',
})

/** What stands in a note, to be written anew. What was decided is none that can be. */
export const entryOf = (note: Note): NoteEntry => ({
  kind: note.kind === 'REBASELINE' || note.kind === 'TARGET_CHANGE' ? 'NOTE' : note.kind,
  from: note.from,
  until: lastDay(note) ?? '',
  text: note.text,
})

/** As the API takes it: half-open days, and one paragraph. */
export const inputOf = ({ kind, from, until, text }: NoteEntry) => ({
  kind,
  from,
  to: until ? addDays(until, 1) : null,
  text: text.replaceAll(/\s+/g, ' ').trim(),
})

/** What keeps it from being sent, by field. */
export function noteFaults({ from, until, text }: NoteEntry): {
  [field in keyof NoteEntry]?: string
} {
  return {
    ...(text.trim() === '' && { text: 'Write what should be remembered.' }),
    ...(from === '' && { from: 'Choose the day that it is about.' }),
    ...(until !== '' && until < from && { until: 'The last day lies before the first.' }),
  }
}
