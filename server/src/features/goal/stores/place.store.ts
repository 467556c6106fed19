import type { Ctx } from '../../../platform/context.js'
import type { PlaceRow } from '../goal.js'

export async function loadPlace(ctx: Ctx, personId: string): Promise<PlaceRow | null> {
  const [row] = await ctx.sql<PlaceRow[]>`
    select person_id as "personId", department_id as "departmentId", team_id as "teamId"
    from unit_member where person_id = ${personId}`
  return row ?? null
}

export const savePlace = (ctx: Ctx, { personId, departmentId, teamId }: PlaceRow) =>
  ctx.sql`
    insert into unit_member (person_id, department_id, team_id, placed_at)
    values (${personId}, ${departmentId}, ${teamId}, ${ctx.now})
    on conflict (person_id) do update set department_id = excluded.department_id,
      team_id = excluded.team_id, placed_at = excluded.placed_at`

export const removePlace = (ctx: Ctx, personId: string) =>
  ctx.sql`delete from unit_member where person_id = ${personId}`

/** The department of each team. */
export async function loadTeamDepartments(ctx: Ctx): Promise<ReadonlyMap<number, number | null>> {
  const rows = await ctx.sql<{ id: number; departmentId: number | null }[]>`
    select id, department_id as "departmentId" from team`
  return new Map(rows.map(({ id, departmentId }) => [id, departmentId]))
}
