import type { Ctx } from '../../platform/context.js'

/** From when on the records behind a past number can be opened; what was before is compacted. */
export async function readRecordsKeptSince(ctx: Ctx): Promise<Date> {
  const [row] = await ctx.sql<{ since: Date }[]>`
    select ${ctx.now}::timestamptz - ledger_retention_days * interval '1 day' as since
    from organisation`
  if (!row) throw new Error('The database has no organisation')
  return row.since
}
