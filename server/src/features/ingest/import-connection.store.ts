import type { Ctx } from '../../platform/context.js'
import type { Sql } from '../../platform/postgres.js'
import { poolOf } from '../../platform/transaction.js'
import { dropScratch } from './stage/stage.store.js'

/** Imports wait for each other under this lock, from the comparison to the commit. */
const IMPORT_LOCK = 7_305_001_414

const SETTINGS: Record<string, string> = {
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  work_mem: '64MB',
  jit: 'off',
}

/** One connection of its own for an import, with scratch tables that go with it. */
export async function withImportConnection<T>(
  ctx: Ctx,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const connection = await poolOf(ctx).reserve()
  try {
    for (const [name, value] of Object.entries(SETTINGS))
      await connection`select set_config(${name}, ${value}, false)`
    // Where the platform can: the server notices within seconds that an importer was killed.
    await connection`set client_connection_check_interval = '2s'`.catch(() => {})
    await connection`set temp_buffers = '32MB'`.catch(() => {})
    return await work(connection)
  } finally {
    await leaveClean(connection)
    connection.release()
  }
}

/** Holds back other imports until the connection is given back. */
export async function queueImports(sql: Sql): Promise<void> {
  await sql`select pg_advisory_lock(${IMPORT_LOCK})`
}

async function leaveClean(sql: Sql): Promise<void> {
  try {
    await sql`rollback`
    await dropScratch(sql)
    await sql`select pg_advisory_unlock_all()`
    await sql`reset all`
  } catch {
    // The connection is lost, and all of this with it.
  }
}
