import { expect, test } from 'vitest'
import { placesToLookAfter } from './look-after.js'
import { may } from './may.js'
import type { Grant, Role } from './role.js'

const grant = (role: Role, departmentId: number | null = null, serviceId: number | null = null) =>
  ({ role, departmentId, serviceId }) satisfies Grant
const [IT, HR, MAIL, PAYROLL] = [1, 2, 11, 21]
const departmentOf = (service: number) => (service === MAIL ? IT : HR)
const looksAfter = (grants: Grant[], others: Grant[]) =>
  placesToLookAfter(others, departmentOf).every(place => may(grants, 'person.administer', place))

test.each<[string, Grant[], boolean]>([
  ['an owner within it', [grant('OWNER', IT)], true],
  ['an owner of one of its services', [grant('OWNER', null, MAIL)], true],
  ['another administrator of it', [grant('ADMINISTRATOR', IT)], true],
  ['an owner of another department', [grant('OWNER', HR)], false],
  ['an owner of a service of another department', [grant('OWNER', null, PAYROLL)], false],
  ['somebody with one role elsewhere', [grant('OWNER', IT), grant('ANALYST', HR)], false],
  ['somebody with a role everywhere', [grant('OWNER', IT), grant('EXECUTIVE')], false],
  ['a member of the committee within it', [grant('MEMBER', IT)], false],
  ['an auditor within it', [grant('AUDITOR', IT)], false],
  ['somebody without any role', [], false],
])('an administrator of a department and %s: %#', (_, others, does) => {
  expect(looksAfter([grant('ADMINISTRATOR', IT)], others)).toBe(does)
  expect(looksAfter([grant('ADMINISTRATOR')], others)).toBe(true)
  expect(looksAfter([grant('OWNER', IT)], others)).toBe(false)
})
