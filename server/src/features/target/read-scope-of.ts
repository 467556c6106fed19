import { priorities } from '../../domain/kpi/dimensions.js'
import type { ReadScope } from '../../domain/target/target-scope.js'
import type { DirectoryRows, ScopeIds } from '../directory/index.js'

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
