import type { GoalState, GoalTerms } from '../../../domain/goal/goal.js'
import type { Ctx } from '../../../platform/context.js'
import type { CountRow, GoalRow } from '../goal.js'

/** All goals that the person of the transaction may see, oldest first. */
export const loadGoals = (ctx: Ctx): Promise<GoalRow[]> =>
  ctx.sql<GoalRow[]>`
    select id, kind, owner_id as "ownerId", department_id as "departmentId", team_id as "teamId",
      title, why, objective_id as "objectiveId", above_id as "aboveId",
      starts_on::text as "startsOn", ends_on::text as "endsOn", measure, state, revision,
      drafted_by as "draftedBy"
    from goal order by id`

const servedBy = ({ serves }: GoalTerms) => ({
  objectiveId: serves && 'objectiveId' in serves ? serves.objectiveId : null,
  aboveId: serves && 'goalId' in serves ? serves.goalId : null,
})

const measureOf = ({ measure }: GoalTerms) => (measure === null ? null : JSON.stringify(measure))

/** The id of a new draft. */
export async function insertGoal(ctx: Ctx, terms: GoalTerms, authorId: string): Promise<number> {
  const { objectiveId, aboveId } = servedBy(terms)
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into goal (kind, owner_id, department_id, team_id, title, why, objective_id, above_id,
      starts_on, ends_on, measure, state, revision, drafted_by, drafted_at)
    values (${terms.kind}, ${terms.ownerId}, ${terms.departmentId}, ${terms.teamId}, ${terms.title},
      ${terms.why}, ${objectiveId}, ${aboveId}, ${terms.startsOn}, ${terms.endsOn},
      ${measureOf(terms)}::jsonb, 'DRAFT', 1, ${authorId}, ${ctx.now})
    returning id`
  if (!row) throw new Error('The goal got no id')
  return row.id
}

/** Writes a draft anew; false where somebody else changed it first. */
export async function updateGoal(
  ctx: Ctx,
  { id, revision }: Pick<GoalRow, 'id' | 'revision'>,
  terms: GoalTerms,
): Promise<boolean> {
  const { objectiveId, aboveId } = servedBy(terms)
  const rows = await ctx.sql`
    update goal set owner_id = ${terms.ownerId}, department_id = ${terms.departmentId},
      team_id = ${terms.teamId}, title = ${terms.title}, why = ${terms.why},
      objective_id = ${objectiveId}, above_id = ${aboveId}, starts_on = ${terms.startsOn},
      ends_on = ${terms.endsOn}, measure = ${measureOf(terms)}::jsonb, revision = revision + 1
    where id = ${id} and revision = ${revision} and state = 'DRAFT' returning id`
  return rows.length > 0
}

/** Brings a goal to another state; false where somebody else changed it first. */
export async function updateState(
  ctx: Ctx,
  { id, revision }: Pick<GoalRow, 'id' | 'revision'>,
  state: GoalState,
): Promise<boolean> {
  const rows = await ctx.sql`
    update goal set state = ${state}, revision = revision + 1
    where id = ${id} and revision = ${revision} returning id`
  return rows.length > 0
}

/** Counts of people, as far as the database tells them; see `guards/counts.store.ts`. */
export const loadCounts = (ctx: Ctx, objectiveId: number): Promise<CountRow[]> =>
  ctx.sql<CountRow[]>`
    select depth, unit_id as "unitId", people, having_goal as "havingGoal", on_track as "onTrack"
    from goal_people_counts(${objectiveId})`
