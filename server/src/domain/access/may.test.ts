import { describe, expect, test } from 'vitest'
import { isOpen, may } from './may.js'
import { allPermissions, permissions } from './permissions.js'
import { allRoles, type Grant, isRole } from './role.js'

const everywhere = (role: Grant['role']): Grant => ({ role, departmentId: null, serviceId: null })
const IT = 1
const HR = 2

describe('who may do what', () => {
  test('is what the table says, for every role', () => {
    for (const permission of allPermissions)
      for (const role of allRoles) {
        const allowed: readonly string[] | string = permissions[permission]
        const expected = typeof allowed === 'string' || allowed.includes(role)
        expect(may([everywhere(role)], permission), `${role} ${permission}`).toBe(expected)
      }
  })

  test('without a role is only what is open to anyone', () => {
    const can = allPermissions.filter(permission => may([], permission))
    expect(can).toEqual(['viewer.read', 'session.open', 'session.close'])
  })

  test.each([
    ['kpi.read', true, true],
    ['kpi.read', false, false],
    ['session.open', false, true],
    ['person.read', true, false],
    ['session.read', true, false],
  ] as const)('%s, reading open: %s, is open to who has not signed in: %s', (what, open, is) => {
    expect(isOpen(what, open)).toBe(is)
  })

  test('an administrator looks after people, nobody else does', () => {
    const who = allRoles.filter(role => may([everywhere(role)], 'person.administer'))
    expect(who).toEqual(['ADMINISTRATOR'])
  })
})

describe('a role within a department', () => {
  const importerOfIt: Grant[] = [{ role: 'IMPORTER', departmentId: IT, serviceId: null }]

  test.each([
    ['in that department', IT, true],
    ['not in another one', HR, false],
    ['not for the whole organisation', null, false],
    ['where no place is asked for', undefined, true],
  ] as const)('counts %s', (_, where, expected) => {
    expect(may(importerOfIt, 'import.apply', where)).toBe(expected)
  })

  test('a role without one counts in each', () => {
    expect(may([everywhere('IMPORTER')], 'import.apply', HR)).toBe(true)
  })
})

describe('a role for a service', () => {
  const ownerOfEmail: Grant[] = [{ role: 'OWNER', departmentId: null, serviceId: 7 }]

  test.each([
    ['of that service', { departmentId: IT, serviceId: 7 }, true],
    ['not of another one', { departmentId: IT, serviceId: 8 }, false],
    ['not in its department', IT, false],
    ['not for the whole organisation', null, false],
    ['where no place is asked for', undefined, true],
  ] as const)('counts %s', (_, where, expected) => {
    expect(may(ownerOfEmail, 'motion.propose', where)).toBe(expected)
  })

  test('is part of one within its department', () => {
    const ownerOfIt: Grant[] = [{ role: 'OWNER', departmentId: IT, serviceId: null }]
    expect(may(ownerOfIt, 'motion.propose', { departmentId: IT, serviceId: 7 })).toBe(true)
  })
})

test('only a name of the table is a role', () => {
  expect([isRole('CHAIR'), isRole('chair'), isRole('constructor')]).toEqual([true, false, false])
})
