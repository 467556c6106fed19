import { expect, test } from 'vitest'
import { entryOf, inputOf, placeChoices } from './role-entry.js'

test.each([
  [{ role: 'CHAIR' as const }, ''],
  [{ role: 'OWNER' as const, department: 'IT' }, 'DEPARTMENT/IT'],
  [{ role: 'OWNER' as const, service: 'a/b' }, 'SERVICE/a/b'],
])('%j is entered as “%s”, and given as it was', (held, place) => {
  expect(entryOf(held)).toEqual({ role: held.role, place })
  expect(inputOf(entryOf(held))).toEqual(held)
})

test('the whole organisation is offered to those alone who look after it', () => {
  const places = [{ kind: 'SERVICE' as const, code: 'EMAIL', name: 'E-mail' }]
  const choice = { value: 'SERVICE/EMAIL', label: 'Service E-mail' }
  expect(placeChoices({ places, isEverywhere: false })).toEqual([choice])
  expect(placeChoices({ places, isEverywhere: true })).toHaveLength(2)
})
