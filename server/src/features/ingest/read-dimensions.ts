import type { Ctx } from '../../platform/context.js'
import { loadDimensions } from './dimensions/dimensions.store.js'
import type { CalendarFact, DepartmentFact, ServiceFact, TeamFact } from './fact-batch.js'

export interface DefinedDimensions {
  calendars: CalendarFact[]
  departments: DepartmentFact[]
  services: ServiceFact[]
  teams: TeamFact[]
}

/** Departments, services, teams and calendars as they are kept, each by code. */
export async function readDimensions(ctx: Ctx): Promise<DefinedDimensions> {
  ctx.demand('import.read')
  const { calendars, departments, services, teams } = await loadDimensions(ctx.sql)
  return {
    calendars: sorted(calendars),
    departments: sorted(departments),
    services: sorted(services),
    teams: sorted(teams),
  }
}

const sorted = <T extends { code: string }>(rows: ReadonlyMap<string, T>): T[] =>
  [...rows.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1))
