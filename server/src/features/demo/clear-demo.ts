import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { emptyDemo, isDemo } from './demo.store.js'

/**
 * Takes the demo organisation out of the database, with its whole ledger: it was never known, so no
 * question about the past may find it. Nothing is left but an organisation without a name.
 * @throws Precondition when the database holds anything but the demo.
 */
export async function clearDemo(ctx: Ctx): Promise<void> {
  ctx.demand('import.apply')
  await inTransaction(ctx, async tx => {
    if (!(await isDemo(tx)))
      throw new Precondition('Only the demo organisation can be taken out of the database.')
    await emptyDemo(tx)
  })
}
