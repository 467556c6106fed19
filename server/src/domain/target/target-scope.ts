import { type Priority, priorities } from '../kpi/dimensions.js'

/** For whom a target is agreed: the organisation, a department or a service; of one priority or all. */
export interface TargetScope {
  departmentId: number | null
  /** A service stands alone: its department is where the directory has it. */
  serviceId: number | null
  priority: Priority | null
}

/** Whose figures are read. */
export interface ReadScope extends TargetScope {
  /** Cut by team, channel or requester, or records without a service: nobody agrees targets there. */
  isWithoutTargets: boolean
}

/** Names a scope among those of targets. */
export const scopeKey = ({ departmentId, serviceId, priority }: TargetScope): string => {
  const place =
    serviceId !== null ? `S${serviceId}` : departmentId !== null ? `D${departmentId}` : 'O'
  return priority === null ? place : `${place}/P${priorities.indexOf(priority)}`
}

/**
 * From whom a scope may have its target, nearest first: a service from its department, a department
 * from the organisation. One priority has only targets of that priority: what is agreed for all
 * tickets says nothing about the urgent ones. Empty where nobody agrees targets.
 */
export function scopeChain(scope: ReadScope): TargetScope[] {
  if (scope.isWithoutTargets) return []
  const { departmentId, serviceId, priority } = scope
  return [
    ...(serviceId !== null ? [{ departmentId: null, serviceId, priority }] : []),
    ...(departmentId !== null ? [{ departmentId, serviceId: null, priority }] : []),
    { departmentId: null, serviceId: null, priority },
  ]
}
