import type { Ctx } from '../../platform/context.js'
import { loadDirectory, type NamedRow } from '../directory/index.js'
import type { Named } from './answer.js'

export interface ScopeTreeAnswer {
  departments: (Named & { services: Named[] })[]
  teams: Named[]
  requesterDepartments: Named[]
}

const named = ({ code, name }: NamedRow): Named => ({ code, name })

/** Everything a scope can be chosen from, by name. */
export async function readScopes(ctx: Ctx): Promise<ScopeTreeAnswer> {
  ctx.demand('kpi.read')
  const { departments, services, teams, requesterDepartments } = await loadDirectory(ctx)
  return {
    departments: departments.map(department => ({
      ...named(department),
      services: services.filter(each => each.departmentId === department.id).map(named),
    })),
    teams: teams.map(named),
    requesterDepartments: requesterDepartments.map(named),
  }
}
