import type { Place } from './may.js'
import type { Grant } from './role.js'

/** A service and the department that it belongs to; also a department itself, which is no service. */
export interface ServiceHome {
  serviceId: number | null
  departmentId: number | null
}

/** The department that a service belongs to. */
export type DepartmentOf = (serviceId: number) => number | null | undefined

/**
 * What two lists of grants have in common: each role where both have it. Neither list can make the
 * other one wider.
 */
export function commonGrants(
  some: readonly Grant[],
  others: readonly Grant[],
  departmentOf: DepartmentOf,
): Grant[] {
  const found = some.flatMap(one =>
    others
      .filter(({ role }) => role === one.role)
      .flatMap(other => {
        const place = commonPlace(one, other, departmentOf)
        return place ? [{ role: one.role, ...place }] : []
      }),
  )
  return [...new Map(found.map(grant => [JSON.stringify(grant), grant])).values()]
}

/** The same roles within these places alone; those that are narrower already stay where they are. */
export function grantsWithin(
  grants: readonly Grant[],
  places: readonly Place[],
  departmentOf: DepartmentOf,
): Grant[] {
  const wanted = grants.flatMap(({ role }) => places.map(place => ({ role, ...place })))
  return commonGrants(grants, wanted, departmentOf)
}

export function homesOf(homes: readonly ServiceHome[]): DepartmentOf {
  const known = new Map(homes.map(({ serviceId, departmentId }) => [serviceId, departmentId]))
  return serviceId => known.get(serviceId)
}

/** The narrower of two places; null: neither lies in the other. */
function commonPlace(one: Place, other: Place, departmentOf: DepartmentOf): Place | null {
  if (holds(one, other, departmentOf)) return placeOf(other)
  return holds(other, one, departmentOf) ? placeOf(one) : null
}

const placeOf = ({ departmentId, serviceId }: Place): Place => ({ departmentId, serviceId })

function holds(wide: Place, narrow: Place, departmentOf: DepartmentOf): boolean {
  if (wide.serviceId !== null) return wide.serviceId === narrow.serviceId
  if (wide.departmentId === null) return true
  return narrow.serviceId === null
    ? wide.departmentId === narrow.departmentId
    : wide.departmentId === departmentOf(narrow.serviceId)
}
