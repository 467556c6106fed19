import { ANYONE, type Permission, permissions } from './permissions.js'
import type { Grant, Role } from './role.js'

/** Where something is to be done: in a department, or (null) in the organisation as a whole. */
export type Where = number | null

/**
 * Whether these grants allow it. Where nothing is said about the place, a grant for any department
 * is enough; for the whole organisation only a grant without a department is.
 */
export function may(grants: readonly Grant[], permission: Permission, where?: Where): boolean {
  const allowed: typeof ANYONE | readonly Role[] = permissions[permission]
  if (allowed === ANYONE) return true
  return grants.some(
    ({ role, departmentId }) =>
      allowed.includes(role) &&
      (where === undefined || departmentId === null || departmentId === where),
  )
}

/** Whether it is open to people who have not signed in. */
export const isOpen = (permission: Permission): boolean => permissions[permission] === ANYONE
