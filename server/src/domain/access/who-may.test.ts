import { expect, test } from 'vitest'
import { whoMay } from './who-may.js'

test('who is refused hears whom to ask', () => {
  expect(whoMay('audit.read')).toBe(
    'An auditor or an administrator may; administrators give roles.',
  )
  expect(whoMay('committee.set')).toBe('The chair may; administrators give roles.')
  expect(whoMay('alert.acknowledge')).toBe(
    'A committee member, the chair, an owner or an analyst may; administrators give roles.',
  )
  expect(whoMay('inbox.read')).toBe('Whoever has a role here may: ask an administrator for one.')
})
