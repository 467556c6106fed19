import type { Ctx } from '../../../platform/context.js'

/** Id of the objective that AI was to serve at a moment; null where none was linked. */
export async function loadGoal(ctx: Ctx, until: Date): Promise<number | null> {
  const [row] = await ctx.sql<{ objectiveId: number | null }[]>`
    select objective_id as "objectiveId" from ai_goal
    where linked_at <= ${until} order by id desc limit 1`
  return row?.objectiveId ?? null
}

export async function insertGoal(
  ctx: Ctx,
  { objectiveId, linkedBy, reason }: { objectiveId: number; linkedBy: string; reason: string },
): Promise<void> {
  await ctx.sql`
    insert into ai_goal (objective_id, linked_by, linked_at, reason)
    values (${objectiveId}, ${linkedBy}, ${ctx.now}, ${reason})`
}
