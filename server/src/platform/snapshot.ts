import type { Ctx } from './context.js'
import { type Db, loseConnection } from './postgres.js'
import { boundsOf } from './row-bounds.js'
import { isInTransaction, rawSqlOf } from './transaction.js'

const UNCHANGING = 'set transaction isolation level repeatable read read only'

/**
 * Runs `work` on one unchanging state of the database, so that several reads belong together.
 * Inside an open transaction it joins that one, within `sharingSnapshot` that of its request. When
 * nobody waits for the answer any more, the database is not kept at work for it.
 */
export async function inSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work(ctx)
  if (ctx.snapshot) return work(await ctx.snapshot())
  return ctx.db.transaction(async tx => {
    const sql = rawSqlOf(tx as Db)
    // One message: how it is isolated has to be said before anything else is asked.
    await sql.unsafe([UNCHANGING, ...boundsOf(ctx)].join('; '))
    const beside = { db: ctx.db, sql: ctx.sql }
    return whileWanted({ ...ctx, db: tx as Db, sql, beside, known: new Map() }, work)
  })
}

/**
 * Gives all snapshots that `work` asks for one and the same state, so that the parts of an answer
 * belong together: one transaction, begun when the first of them asks; within another such work that
 * one's. Only for work that writes nothing that it would have to read again.
 */
export async function sharingSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.snapshot) return work(ctx)
  const ended = Promise.withResolvers<void>()
  let opened: Promise<Ctx> | undefined
  const snapshot = () => {
    opened ??= new Promise<Ctx>((resolve, reject) => {
      const open = (shared: Ctx) => {
        resolve(shared)
        return ended.promise
      }
      // Once open, its end brings no news: what was read was read, and each read has its own error.
      inSnapshot({ ...ctx, snapshot: undefined }, open).catch(reject)
    })
    return opened
  }
  try {
    return await work({ ...ctx, snapshot })
  } finally {
    ended.resolve()
  }
}

/**
 * What `read` gives, read once for each snapshot under that name; outside of one, where the next
 * reading may differ, each time.
 */
export function onceInSnapshot<T>(ctx: Ctx, name: string, read: () => Promise<T>): Promise<T> {
  if (!ctx.known) return read()
  const found = ctx.known.get(name)
  if (found) return found as Promise<T>
  const reading = read()
  ctx.known.set(name, reading)
  return reading
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
