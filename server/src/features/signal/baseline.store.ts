import type { Ctx } from '../../platform/context.js'
import type { BaselineRow } from './baseline.js'

/** All decisions on usual ranges in force, as known at an instant; null: as known now. */
export async function loadBaselines(ctx: Ctx, knownAt: Date | null): Promise<BaselineRow[]> {
  return ctx.sql<BaselineRow[]>`
    select b.id::int, b.kpi, b.variant, b.grain, b.starts_on::text as start, b.reason,
      json_build_object('department', b.department, 'service', b.service) as scope,
      json_build_object('id', p.id, 'name', p.name, 'position', p.position) as author,
      b.accepted_at as "acceptedAt"
    from baseline_segment b join person p on p.id = b.author_id
    where (${knownAt}::timestamptz is null or b.accepted_at <= ${knownAt})
      and (b.withdrawn_at is null or b.withdrawn_at > ${knownAt})
    order by b.starts_on, b.id`
}

export type NewBaseline = Omit<BaselineRow, 'id' | 'author' | 'acceptedAt'> & { authorId: string }

/** Null where the same start is in force already. */
export async function insertBaseline(ctx: Ctx, added: NewBaseline): Promise<number | null> {
  const { kpi, variant, scope, grain, start, reason, authorId } = added
  const [row] = await ctx.sql<{ id: number }[]>`
    insert into baseline_segment (kpi, variant, department, service, grain, starts_on, reason,
      author_id, accepted_at)
    values (${kpi}, ${variant}, ${scope.department}, ${scope.service}, ${grain}, ${start},
      ${reason}, ${authorId}, ${ctx.now})
    on conflict do nothing
    returning id::int`
  return row?.id ?? null
}

/** False where it is not in force. */
export async function endBaseline(
  ctx: Ctx,
  { id, reason, personId }: { id: number; reason: string; personId: string },
): Promise<boolean> {
  const ended = await ctx.sql`
    update baseline_segment
    set withdrawn_at = ${ctx.now}, withdrawn_by = ${personId}, withdrawn_reason = ${reason}
    where id = ${id} and withdrawn_at is null`
  return ended.count > 0
}
