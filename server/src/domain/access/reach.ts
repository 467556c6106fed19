import type { Grant } from './role.js'

/** Departments, as a whole, and single services. */
export interface SeenPart {
  departments: readonly number[]
  services: readonly number[]
}

/** Whose facts somebody sees: of the whole organisation, or of a part of it. */
export type Reach = 'everything' | SeenPart

/** Of whom nothing is known. */
export const NOTHING_SEEN: SeenPart = { departments: [], services: [] }

/** What these roles let somebody see together: one that is not bounded shows everything. */
export function reachOf(grants: readonly Pick<Grant, 'departmentId' | 'serviceId'>[]): Reach {
  if (grants.some(each => each.departmentId === null && each.serviceId === null))
    return 'everything'
  return {
    departments: idsOf(grants.map(({ departmentId }) => departmentId)),
    services: idsOf(grants.map(({ serviceId }) => serviceId)),
  }
}

/** Whether facts of a service, which belongs to that department, are shown. */
export const seesService = (
  reach: Reach,
  serviceId: number,
  departmentId: number | undefined,
): boolean =>
  seesDepartment(reach, departmentId) ||
  (reach !== 'everything' && reach.services.includes(serviceId))

/** Whether all facts of a department are shown. */
export const seesDepartment = (reach: Reach, departmentId: number | undefined): boolean =>
  reach === 'everything' || (departmentId !== undefined && reach.departments.includes(departmentId))

/** Equal for those who see the same: what was answered to one of them can be given to another. */
export const nameOfReach = (reach: Reach): string =>
  reach === 'everything' ? reach : `${reach.departments.join(',')};${reach.services.join(',')}`

/** Each once, in order, so that equal parts look alike. */
const idsOf = (ids: readonly (number | null)[]): number[] =>
  [...new Set(ids.filter(id => id !== null))].sort((a, b) => a - b)
