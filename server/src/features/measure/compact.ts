import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { compactBookings } from './compact.store.js'

/**
 * Nets what was recorded before the organisation's retention by day of recording, and returns how
 * many ledger entries that saved. As-of answers within the retention do not change.
 */
export async function compactLedger(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, compactBookings)
}
