import { expect, test } from 'vitest'
import { linkedText } from './linked-text.js'

const named = [
  { code: 'A', name: 'Open work' },
  { code: 'B', name: 'Open work past its due time' },
]

test('a sentence is cut at the names of its KPIs', () => {
  expect(linkedText('Worse: Open work at 5.', [{ code: 'A', name: 'Open work' }])).toEqual([
    { text: 'Worse: ', code: null },
    { text: 'Open work', code: 'A' },
    { text: ' at 5.', code: null },
  ])
})

test('a longer name is not cut where a shorter one begins the same', () => {
  const [first] = linkedText('Open work past its due time stands at 5.', named)
  expect(first).toEqual({ text: 'Open work past its due time', code: 'B' })
})

test('a sentence that names none stays whole', () => {
  expect(linkedText('Nothing is worse.', named)).toEqual([
    { text: 'Nothing is worse.', code: null },
  ])
})
