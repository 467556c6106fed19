import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'

/**
 * Nets what was recorded before the organisation's retention by day of recording, and returns how
 * many ledger entries that saved. As-of answers within the retention do not change.
 */
export async function compactLedger(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async tx => {
    await tx.sql`set local statement_timeout = 0`
    const [row] = await tx.sql<{ saved: number }[]>`
      select compact_ledger(${tx.now}::timestamptz - ledger_retention_days * interval '1 day')
        as saved from organisation`
    return row?.saved ?? 0
  })
}
