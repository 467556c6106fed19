import type { Ctx } from '../../platform/context.js'

/** Nets the bookings before the organisation's retention; returns how many entries that saved. */
export async function compactBookings(ctx: Ctx): Promise<number> {
  await ctx.sql`set local statement_timeout = 0`
  const [row] = await ctx.sql<{ saved: number }[]>`
    select compact_ledger(${ctx.now}::timestamptz - ledger_retention_days * interval '1 day')
      as saved from organisation`
  return row?.saved ?? 0
}
