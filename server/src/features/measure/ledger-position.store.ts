import type { Ctx } from '../../platform/context.js'

/** The last booking that an answer includes: equal positions mean equal answers. */
export interface LedgerPosition {
  position: string
  recordedAt: Date | null
}

export async function readLedgerPosition(ctx: Ctx, asOf: Date | null): Promise<LedgerPosition> {
  const [row] = await ctx.sql<{ id: number; recordedAt: Date }[]>`
    select id, recorded_at as "recordedAt" from booking
    where recorded_at <= coalesce(${asOf}::timestamptz, 'infinity')
    order by recorded_at desc limit 1`
  return row
    ? { position: String(row.id), recordedAt: row.recordedAt }
    : { position: '0', recordedAt: null }
}
