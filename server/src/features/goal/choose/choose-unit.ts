import type { GoalKind } from '../../../domain/goal/goal.js'
import type { Ctx } from '../../../platform/context.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import type { DirectoryRows, NamedRow } from '../../directory/index.js'
import { loadTeamDepartments } from '../stores/place.store.js'

interface UnitInput {
  department?: string | null
  team?: string | null
}

/** The row that a code names; null for none. Throws Invalid for a code nobody has. */
export function findUnit(
  rows: readonly NamedRow[],
  code: string | null | undefined,
  noun: 'department' | 'team',
): NamedRow | null {
  if (code == null || code === '') return null
  const found = rows.find(row => row.code === code)
  if (found) return found
  throw unknownName(`input.${noun}`, noun, { sent: code, known: rows.map(row => row.code) })
}

/**
 * Whose goal it is: a department, or a team with its department. A person's is of neither.
 * Throws Invalid for a code nobody has, and for a team of another department.
 */
export async function chooseUnit(
  ctx: Ctx,
  { departments, teams }: DirectoryRows,
  input: UnitInput & { kind: GoalKind },
): Promise<{ departmentId: number | null; teamId: number | null }> {
  if (input.kind === 'PERSON') return { departmentId: null, teamId: null }
  const department = findUnit(departments, input.department, 'department')
  if (input.kind === 'DEPARTMENT') return { departmentId: department?.id ?? null, teamId: null }
  const team = findUnit(teams, input.team, 'team')
  const departmentId = team ? await departmentOfTeam(ctx, team, department) : null
  return { departmentId, teamId: team?.id ?? null }
}

/** The department that a team belongs to. Throws Invalid where another was named. */
export async function departmentOfTeam(
  ctx: Ctx,
  team: NamedRow,
  named: NamedRow | null,
): Promise<number | null> {
  const own = (await loadTeamDepartments(ctx)).get(team.id) ?? null
  if (own !== null && named !== null && own !== named.id)
    throw refuse('input.team', `${team.name} is not a team of ${named.name}.`, [
      'a team of that department, or no department',
    ])
  return own ?? named?.id ?? null
}
