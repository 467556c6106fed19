import { expect, test } from 'vitest'
import { entryOf, settingsFrom } from './rule-entry.js'

const settings = [
  { name: 'p', value: 0.01 },
  { name: 'confirmations', value: 2 },
]

test('settings that nobody touched are those that were there', () => {
  expect(settingsFrom(entryOf(settings), settings)).toEqual({ settings, faults: {} })
})

test('a comma is taken for a point, and what is no number is said beside its field', () => {
  const { settings: read, faults } = settingsFrom({ p: '0,05', confirmations: 'two' }, settings)
  expect(read).toEqual([{ name: 'p', value: 0.05 }])
  expect(Object.keys(faults)).toEqual(['confirmations'])
})
