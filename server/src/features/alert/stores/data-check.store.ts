import type { Ctx } from '../../../platform/context.js'

/** The days on which imports changed something, up to a moment, latest first. */
export async function loadArrivals(ctx: Ctx, until: Date): Promise<Date[]> {
  const rows = await ctx.sql<{ at: Date }[]>`
    select max(applied_at) as at from import_run
    where changed_facts and applied_at <= ${until}
    group by date_trunc('day', applied_at) order by at desc limit 13`
  return rows.map(({ at }) => at)
}

/** Promises decided in a stretch of time on which source and recomputation both speak. */
export async function loadDisagreement(
  ctx: Ctx,
  { from, to }: { from: Date; to: Date },
): Promise<{ differing: number; compared: number }> {
  const [row] = await ctx.sql<{ differing: number; compared: number }[]>`
    select count(*) filter (where source_met <> computed_met)::int as differing,
      count(*)::int as compared
    from sla_instance
    where stopped_at >= ${from} and stopped_at < ${to} and not cancelled and type = 'SLA'
      and kind = 'RESOLUTION' and source_met is not null and computed_met is not null`
  return row ?? { differing: 0, compared: 0 }
}
