import { priorities } from '../../domain/kpi/dimensions.js'
import type { ReadScope } from '../../domain/target/target-scope.js'
import type { DirectoryRows, ScopeAnswer, ScopeIds } from '../directory/index.js'

const cutFields = ['teamId', 'channel', 'requesterDepartmentId'] as const

/** A scope whose figures are read, as targets see it: a service knows its department. */
export function readScopeOf(filter: ScopeIds, { services }: DirectoryRows): ReadScope {
  const { departmentId, serviceId, priority } = filter
  const service = services.find(({ id }) => id === serviceId)
  return {
    departmentId: service?.departmentId ?? departmentId ?? null,
    serviceId: serviceId ?? null,
    priority: priority === undefined ? null : (priorities[priority] ?? null),
    isWithoutTargets: cutFields.some(field => filter[field] !== undefined) || serviceId === 0,
  }
}

/** The same of a scope as it is told; one that names what is not there has no targets. */
export function readScopeNamed(scope: ScopeAnswer, directory: DirectoryRows): ReadScope {
  const { department, service, priority, team, channel, requesterDepartment } = scope
  const owned = directory.services.find(({ code }) => code === service?.code)
  const named = directory.departments.find(({ code }) => code === department?.code)
  return {
    departmentId: owned?.departmentId ?? named?.id ?? null,
    serviceId: owned?.id ?? null,
    priority,
    isWithoutTargets:
      [team, channel, requesterDepartment].some(each => each !== null) ||
      (service !== null && !owned) ||
      (department !== null && !named),
  }
}
