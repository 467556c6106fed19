import type { WorkVolume } from '../../../domain/strategy/work-volume.js'
import type { Ctx } from '../../../platform/context.js'

export async function insertVolumes(
  ctx: Ctx,
  volumes: readonly WorkVolume[],
  authorId: string,
): Promise<void> {
  for (const { kind, item, department, month, amount } of volumes)
    await ctx.sql`
      insert into work_volume (kind, item, department, month, amount, author_id, recorded_at)
      values (${kind}, ${item}, ${department}, ${month}, ${amount}, ${authorId}, ${ctx.now})`
}

/** Of each item and month the newest record, as known at a moment; `null`: as known now. */
export async function loadVolumes(ctx: Ctx, knownAt: Date | null): Promise<WorkVolume[]> {
  return ctx.sql<WorkVolume[]>`
    select distinct on (kind, item, month) kind, item, department, month::text as month,
      amount::float8 as amount
    from work_volume where recorded_at <= coalesce(${knownAt}::timestamptz, 'infinity')
    order by kind, item, month, id desc`
}
