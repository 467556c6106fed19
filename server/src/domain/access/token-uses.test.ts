import { describe, expect, test } from 'vitest'
import { allTokenUses, isUse, needsPerson } from './token-uses.js'

describe('a token', () => {
  test.each([
    ...['motion.vote', 'motion.decide', 'motion.propose', 'motion.comment', 'annotation.write'],
    ...['person.administer', 'token.own', 'token.issue', 'token.administer', 'organisation.set'],
    ...['session.open', 'password.change', 'profile.set', 'maturity.rate', 'goal.write'],
  ])('never does what needs a person: %s', permission => {
    expect(needsPerson(permission)).toBe(true)
    expect(isUse(allTokenUses, permission)).toBe(false)
  })

  test('does what it was issued for, and may ask who it is', () => {
    expect(isUse(['IMPORT'], 'import.apply')).toBe(true)
    expect(isUse(['IMPORT'], 'kpi.read')).toBe(false)
    expect(isUse([], 'viewer.read')).toBe(true)
  })
})
