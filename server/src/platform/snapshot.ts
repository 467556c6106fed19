import type { Ctx } from './context.js'
import { type Db, loseConnection } from './postgres.js'
import { isInTransaction, rawSqlOf } from './transaction.js'

const CONFIG = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const

/**
 * Runs `work` on one unchanging state of the database, so that several reads belong together.
 * Inside an open transaction it joins that one. When nobody waits for the answer any more, the
 * database is not kept at work for it.
 */
export async function inSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work(ctx)
  return ctx.db.transaction(
    tx => whileWanted({ ...ctx, db: tx as Db, sql: rawSqlOf(tx as Db) }, work),
    CONFIG,
  )
}

async function whileWanted<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { signal, sql } = ctx
  if (!signal) return work(ctx)
  signal.throwIfAborted()
  const lose = () => loseConnection(sql)
  signal.addEventListener('abort', lose, { once: true })
  try {
    return await work(ctx)
  } finally {
    signal.removeEventListener('abort', lose)
  }
}
