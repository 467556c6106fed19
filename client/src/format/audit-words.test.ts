import { expect, test } from 'vitest'
import { actionInWords, actorInWords, argumentsIn } from './audit-words.js'

test('an action is read as words', () => {
  expect(actionInWords('setPersonRoles')).toBe('Set person roles')
  expect(actionInWords('person add')).toBe('Person add')
})

test('who did something is named, or said what they are', () => {
  expect(actorInWords({ actorKind: 'user', actorName: 'Ada Byron' })).toBe('Ada Byron')
  expect(actorInWords({ actorKind: 'anonymous', actorName: null })).toBe('Somebody not signed in')
})

test('arguments are lines, also where they are nested or no JSON at all', () => {
  expect(argumentsIn('{"email":"a@b.c","roles":[{"role":"CHAIR"}],"secret":"…"}')).toEqual([
    ['email', 'a@b.c'],
    ['roles', '[{"role":"CHAIR"}]'],
    ['secret', '…'],
  ])
  expect(argumentsIn('hello')).toEqual([['', 'hello']])
})
