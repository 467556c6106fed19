import type { NotedScope } from '../../domain/signal/annotation.js'
import type { Place } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import {
  chooseScope,
  type DirectoryRows,
  labelOf,
  type ScopeAnswer,
  type ScopeQuestion,
} from '../directory/index.js'

export interface ChosenNotedScope {
  scope: NotedScope
  /** For what the actor may do. */
  place: Place
}

/** The organisation, department or service that codes name. Throws Invalid for anything narrower. */
export function chooseNotedScope(
  directory: DirectoryRows,
  asked: ScopeQuestion | null | undefined,
): ChosenNotedScope {
  const { filter, scope } = chooseScope(directory, asked)
  const { departmentId, serviceId, ...narrower } = filter
  if (Object.keys(narrower).length > 0)
    throw refuse('scope', 'This is kept for the organisation, a department or a service.', [
      'no field at all',
      'department',
      'service',
    ])
  const owner = directory.services.find(({ id }) => id === serviceId)?.departmentId
  const service = scope.service?.code ?? null
  return {
    scope: { department: service === null ? (scope.department?.code ?? null) : null, service },
    place: { departmentId: owner ?? departmentId ?? null, serviceId: serviceId ?? null },
  }
}

/** Where a kept scope is; the organisation, too, for what is known no more. */
export function placeOf(
  { departments, services }: DirectoryRows,
  { department, service }: NotedScope,
): Place {
  const found = services.find(({ code }) => code === service)
  if (found) return { departmentId: found.departmentId, serviceId: found.id }
  const id = departments.find(({ code }) => code === department)?.id
  return { departmentId: service === null ? (id ?? null) : null, serviceId: null }
}

/** The scope of a series, with the department of its service. */
export function seriesScope(directory: DirectoryRows, scope: ScopeAnswer): NotedScope {
  const service = scope.service?.code ?? null
  const owner = directory.services.find(({ code }) => code === service)?.departmentId
  const department = directory.departments.find(({ id }) => id === owner)?.code
  return { department: department ?? scope.department?.code ?? null, service }
}

/** The scope as it is told; a code that is no longer known stands for its name. */
export function toldScope(directory: DirectoryRows, { department, service }: NotedScope) {
  const named = (rows: readonly { code: string; name: string }[], code: string | null) =>
    code === null ? null : { code, name: rows.find(row => row.code === code)?.name ?? code }
  const spelt = {
    department: named(directory.departments, department),
    service: named(directory.services, service),
    team: null,
    priority: null,
    channel: null,
    requesterDepartment: null,
  }
  return { label: labelOf(spelt), ...spelt }
}
