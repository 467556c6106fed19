import { expect, test } from 'vitest'
import { choicesFor, keyOf, mappedFields, type Place, placeAt, placeOf } from './mapping-draft.js'

const field = {
  ...{ field: 'state', meaning: 'State', isRequired: false },
  ...{ expects: 'state' as string | null, isFound: true, value: null as string | null },
  isMapped: false,
}

test.each<[string, Partial<typeof field>, Place]>([
  ['the profile', {}, { by: 'PROFILE' }],
  ['a header', { isMapped: true, expects: 'Status' }, { by: 'HEADER', header: 'Status' }],
  ['a value', { isMapped: true, expects: null, value: 'New' }, { by: 'VALUE', value: 'New' }],
  ['nothing', { isMapped: true, expects: null }, { by: 'UNREAD' }],
])('a field that a mapping finds by %s is chosen so', (_, over, place) => {
  const found = placeOf({ ...field, ...over })
  expect(found).toEqual(place)
  expect(placeAt(keyOf(found)).by).toBe(place.by)
})

test('a mapping says what was chosen, and nothing of a value that is not written yet', () => {
  expect(
    mappedFields({
      ...{ record: { by: 'VALUE', value: 'ticket' }, state: { by: 'HEADER', header: 'Status' } },
      ...{ ci: { by: 'UNREAD' }, note: { by: 'PROFILE' }, kind: { by: 'VALUE', value: ' ' } },
    }),
  ).toEqual([
    { field: 'record', value: 'ticket' },
    { field: 'state', header: 'Status' },
    { field: 'ci' },
  ])
})

test('a header that a mapping names and the file lacks can still be seen, and is marked', () => {
  const labels = (over: Partial<typeof field>, place: Place) =>
    choicesFor({ ...field, ...over }, place, ['Key', 'Key']).map(({ label }) => label)
  expect(labels({}, { by: 'HEADER', header: 'Status' })).toEqual([
    ...['Not in the file', 'Key', 'Status (not in the file)'],
    ...['Always the same…', 'Not read'],
  ])
  expect(labels({ isRequired: true }, { by: 'PROFILE' })).not.toContain('Not read')
})
