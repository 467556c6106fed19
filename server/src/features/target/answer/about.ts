import type { Grain } from '../../../domain/calendar/period.js'
import { kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import { type Better, type Unit, unitOf } from '../../../domain/kpi/define-kpi.js'
import type { TargetScope } from '../../../domain/target/target-scope.js'
import { type DirectoryRows, labelOf, type ScopeAnswer } from '../../directory/index.js'

/** What a target or motion is about, with the names to show. */
export interface AboutAnswer {
  kpi: string
  kpiName: string
  variant: string
  variantName: string
  unit: Unit
  better: Better
  grain: Grain
  scope: ScopeAnswer
}

export interface About {
  kpi: string
  variant: string
  grain: Grain
  scope: TargetScope
}

/** A KPI that left the catalogue keeps its code for a name: what was decided stays readable. */
export function describeAbout({ kpi, variant, grain, scope }: About, directory: DirectoryRows) {
  const definition = kpiByCode(kpi)
  const found = definition && variantOf(definition, variant)
  return {
    kpi,
    kpiName: definition?.name ?? kpi,
    variant,
    variantName: found?.name ?? variant,
    unit: definition && found ? unitOf(definition, found) : 'COUNT',
    better: definition?.better ?? 'NEITHER',
    grain,
    scope: describeScope(scope, directory),
  } satisfies AboutAnswer
}

/** The scope of a target with its names; of a service also the department that owns it. */
export function describeScope(scope: TargetScope, directory: DirectoryRows): ScopeAnswer {
  const service = directory.services.find(({ id }) => id === scope.serviceId)
  const departmentId = service?.departmentId ?? scope.departmentId
  const department = directory.departments.find(({ id }) => id === departmentId)
  const named = (row: { code: string; name: string } | undefined) =>
    row ? { code: row.code, name: row.name } : null
  const spelt = {
    department: named(department),
    service: named(service),
    team: null,
    priority: scope.priority,
    channel: null,
    requesterDepartment: null,
  }
  return { label: labelOf(spelt), ...spelt }
}
