import type { DepartmentOf } from './common-grants.js'
import type { Place } from './may.js'
import type { Grant, Role } from './role.js'

/**
 * What people can be within a department by the word of its own administrator. The other roles make
 * somebody part of the committee, or let them see everything that was done: they are given by an
 * administrator of the whole organisation, also where they are bounded.
 */
export const rolesOfDepartments: readonly Role[] = ['OWNER', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR']

/**
 * Where one has to be an administrator to look after somebody with these roles, and to give them: at
 * each of these places; null is the organisation as a whole. Whoever could otherwise sign in as
 * somebody who may more than they do.
 */
export function placesToLookAfter(
  grants: readonly Grant[],
  departmentOf: DepartmentOf,
): (Place | null)[] {
  if (grants.length === 0) return [null]
  return grants.map(({ role, departmentId, serviceId }) => {
    if (!rolesOfDepartments.includes(role)) return null
    if (serviceId !== null) return { departmentId: departmentOf(serviceId) ?? null, serviceId }
    return departmentId === null ? null : { departmentId, serviceId }
  })
}
