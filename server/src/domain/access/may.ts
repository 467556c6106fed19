import { ANYONE, type Permission, permissions, READERS, wholeOnly } from './permissions.js'
import type { Grant, Role } from './role.js'

/** A department, or one of its services; neither: the organisation as a whole. */
export interface Place {
  departmentId: number | null
  serviceId: number | null
}

/** Where something is to be done; a number is a department, null the organisation as a whole. */
export type Where = number | null | Place

/**
 * Whether these grants allow it. Where nothing is said about the place, a grant for any part is
 * enough, but for what is about the whole; for the whole organisation only one without department
 * and service is, and for a service one for its department, too.
 */
export function may(grants: readonly Grant[], permission: Permission, where?: Where): boolean {
  const allowed: typeof ANYONE | typeof READERS | readonly Role[] = permissions[permission]
  if (allowed === ANYONE) return true
  const place = wholeOnly.has(permission) ? null : where
  return grants.some(
    grant =>
      (allowed === READERS || allowed.includes(grant.role)) &&
      (place === undefined || holdsAt(grant, place)),
  )
}

/** Whether a role with these bounds counts there. */
export function holdsAt(grant: Pick<Grant, 'departmentId' | 'serviceId'>, where: Where): boolean {
  const place = typeof where === 'number' ? { departmentId: where, serviceId: null } : where
  if (grant.serviceId !== null) return grant.serviceId === place?.serviceId
  return grant.departmentId === null || grant.departmentId === place?.departmentId
}

/** Whether it is open to people who have not signed in; `isReadingOpen`: they may read. */
export function isOpen(permission: Permission, isReadingOpen: boolean): boolean {
  const allowed = permissions[permission]
  return allowed === ANYONE || (isReadingOpen && allowed === READERS)
}
