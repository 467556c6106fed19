import type { Ctx } from '../../../platform/context.js'
import { inSnapshot } from '../../../platform/snapshot.js'
import { inTransaction } from '../../../platform/transaction.js'

/** Names the person to the row-level security, for as long as the transaction lasts. */
const nameSelf = (tx: Ctx) =>
  tx.sql`select set_config('steerboard.person', ${tx.actor.kind === 'user' ? tx.actor.id : ''}, true)`

/** Reads in the name of whoever asks: the database shows what that person may see. */
export const readInOwnName = <T>(ctx: Ctx, work: (look: Ctx) => Promise<T>): Promise<T> =>
  inSnapshot(ctx, async look => {
    await nameSelf(look)
    return work(look)
  })

/** Writes in the name of whoever acts: the database takes what that person may write. */
export const writeInOwnName = <T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> =>
  inTransaction(ctx, async tx => {
    await nameSelf(tx)
    return work(tx)
  })
