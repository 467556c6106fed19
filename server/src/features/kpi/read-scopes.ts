import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import type { NamedRow } from '../directory/index.js'
import type { Named } from './answer.js'
import { readNames } from './question/names.js'

export interface ScopeTreeAnswer {
  departments: (Named & { services: Named[] })[]
  teams: Named[]
  requesterDepartments: Named[]
}

const named = ({ code, name }: NamedRow): Named => ({ code, name })

/** Everything a scope can be chosen from, by name. */
export async function readScopes(request: Ctx): Promise<ScopeTreeAnswer> {
  request.demand('kpi.read')
  const { directory } = await inSnapshot(request, readNames)
  const { departments, services, teams, requesterDepartments } = directory
  return {
    departments: departments.map(department => ({
      ...named(department),
      services: services.filter(each => each.departmentId === department.id).map(named),
    })),
    teams: teams.map(named),
    requesterDepartments: requesterDepartments.map(named),
  }
}
