import { expect, test } from 'vitest'
import { entryFaults, firstEntry } from './act-entry.js'

const today = '2026-11-22'
const entry = firstEntry(today)

test('an alert is taken on without a note, but never put aside without a word', () => {
  expect(entryFaults('ACKNOWLEDGE', entry, today)).toEqual({})
  for (const act of ['SNOOZE', 'DISMISS', 'REBASELINE', 'RESTORE'] as const) {
    expect(entryFaults(act, { ...entry, note: '  ' }, today)).toHaveProperty('note')
    expect(entryFaults(act, { ...entry, note: 'Known.' }, today)).toEqual({})
  }
})

test('an alert is put off from tomorrow to 90 days from now', () => {
  const faultOf = (until: string) =>
    entryFaults('SNOOZE', { ...entry, note: 'It can wait.', until }, today).until
  expect([today, '2027-02-21', ''].map(faultOf).every(Boolean)).toBe(true)
  expect(['2026-11-23', '2027-02-20'].map(faultOf)).toEqual([undefined, undefined])
})
