import { expect, test } from 'vitest'
import { emptyNote, entryOf, inputOf, noteFaults } from './note-entry.js'
import type { Note } from './notes.js'

const note = (more: Partial<Note>) =>
  ({ kind: 'NOTE', from: '2026-03-10', to: '2026-03-11', text: 'A.', ...more }) as Note

test('a note about one day has no last day, and goes back as it came', () => {
  const entry = entryOf(note({}))
  expect(entry).toEqual({ kind: 'NOTE', from: '2026-03-10', until: '', text: 'A.' })
  expect(inputOf(entry)).toEqual({ kind: 'NOTE', from: '2026-03-10', to: null, text: 'A.' })
})

test('its last day is part of it for people, and the first day after it for the API', () => {
  const entry = entryOf(note({ kind: 'INCIDENT', to: '2026-03-13' }))
  expect(entry.until).toBe('2026-03-12')
  expect(inputOf(entry).to).toBe('2026-03-13')
})

test('lines become one paragraph, as notes are kept', () => {
  expect(inputOf({ ...emptyNote('2026-03-10'), text: ' One.\nTwo. ' }).text).toBe('One. Two.')
})

test('what is missing or out of order is said by field', () => {
  expect(Object.keys(noteFaults(emptyNote('')))).toEqual(['text', 'from'])
  const turned = { ...emptyNote('2026-03-10'), text: 'A.', until: '2026-03-09' }
  expect(Object.keys(noteFaults(turned))).toEqual(['until'])
  expect(noteFaults({ ...turned, until: '2026-03-10' })).toEqual({})
})
