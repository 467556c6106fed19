import { type Reach, seesDepartment, seesService } from '../../domain/access/reach.js'
import type { DirectoryRows, NamedRow } from './directory.store.js'

/** More of them than this are counted, not named. */
const MOST_NAMED = 3

/**
 * What somebody can ask about. A department of which only single services are seen stands for these,
 * and says so in its name. Teams and whoever asks for work have no facts of their own.
 */
export function seenDirectory(reach: Reach, whole: DirectoryRows): DirectoryRows {
  if (reach === 'everything') return whole
  const services = whole.services.filter(({ id, departmentId }) =>
    seesService(reach, id, departmentId),
  )
  const seen = whole.departments.filter(({ id }) => seesDepartment(reach, id))
  const single = services.filter(({ departmentId }) => !seesDepartment(reach, departmentId))
  const departments = whole.departments.flatMap(department => {
    if (seen.includes(department)) return [department]
    const isInPart = single.some(({ departmentId }) => departmentId === department.id)
    return isInPart ? [{ ...department, name: `${department.name} (in part)` }] : []
  })
  return { ...whole, departments, services, seen: labelOfSeen(seen, single) }
}

/** Such as `Seen: Finance and 2 services`. */
function labelOfSeen(departments: readonly NamedRow[], services: readonly NamedRow[]): string {
  const parts = [
    ...(departments.length > MOST_NAMED
      ? [`${departments.length} departments`]
      : departments.map(({ name }) => name)),
    ...(services.length > 1 ? [`${services.length} services`] : services.map(({ name }) => name)),
  ]
  const last = parts.pop()
  if (last === undefined) return 'Seen: nothing'
  return `Seen: ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}`
}
