import type { Ctx } from './context.js'
import type { Db } from './postgres.js'
import { isInTransaction, rawSqlOf } from './transaction.js'

const CONFIG = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const

/**
 * Runs `work` on one unchanging state of the database, so that several reads belong together.
 * Inside an open transaction it joins that one.
 */
export async function inSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work(ctx)
  return ctx.db.transaction(tx => work({ ...ctx, db: tx as Db, sql: rawSqlOf(tx as Db) }), CONFIG)
}
