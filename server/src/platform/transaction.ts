import type { Ctx } from './context.js'
import type { Db, PoolSql, Sql } from './postgres.js'
import { boundsOf } from './row-bounds.js'

/**
 * Runs `work` in a transaction and commits when it resolves. Inside an open transaction it joins
 * that one, so verbs can call each other and still be one unit.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return work(ctx)
  return ctx.db.transaction(async tx => {
    const inside = { ...ctx, db: tx as Db, sql: rawSqlOf(tx as Db), beforeCommit: undefined }
    const bounds = boundsOf(ctx)
    if (bounds.length > 0) await inside.sql.unsafe(bounds.join('; '))
    const result = await work(inside)
    await ctx.beforeCommit?.(inside, result)
    return result
  })
}

export function isInTransaction(ctx: Pick<Ctx, 'sql'>): boolean {
  return 'savepoint' in ctx.sql || joined.has(ctx.sql)
}

/** Connections of whose transaction somebody else takes care. */
const joined = new WeakSet<Sql>()

/**
 * Lets verbs join a transaction that is open on a connection, whose opener commits it. Only raw SQL
 * is there: the context has no drizzle of that connection.
 */
export async function joinTransaction<T>(
  ctx: Ctx,
  connection: Sql,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  joined.add(connection)
  try {
    return await work({ ...ctx, sql: connection, beforeCommit: undefined })
  } finally {
    joined.delete(connection)
  }
}

/** The connection as a pool, for what must not run inside a transaction. */
export function poolOf(ctx: Pick<Ctx, 'sql'>): PoolSql {
  if (isInTransaction(ctx)) throw new Error('This must not run inside a transaction')
  return ctx.sql as PoolSql
}

/** Drizzle keeps the driver's transaction in its session and offers no public way to it. */
export function rawSqlOf(db: Db): Sql {
  return (db as unknown as { _: { session: { client: Sql } } })._.session.client
}
