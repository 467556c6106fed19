import { realpathSync } from 'node:fs'
import { openPostgres, type PoolSql } from '../postgres.js'

const IN_USE = 7_305_001_401
const SERVING = 7_305_001_402

/**
 * One connection that says in the database itself who uses it. Its locks end with the process,
 * however that ends, so nothing stale is ever left to block a later start.
 */
export interface Keeper {
  sql: PoolSql
  /** False when another process serves from this data already. */
  serve(): Promise<boolean>
  /** The process that serves, as it named itself. */
  servingPid(): Promise<string | undefined>
  /** True when nobody else uses the database; from then on nobody else gets in. */
  leaveAsLast(): Promise<boolean>
  close(): Promise<void>
}

/** Throws when the server cannot be reached, is going down, or has another data folder. */
export async function openKeeper(url: string, cluster: string): Promise<Keeper> {
  const { sql, end } = openPostgres(url, {
    max: 1,
    statementTimeoutMs: 0,
    applicationName: `steerboard ${process.pid}`,
  })
  try {
    const [row] = await sql<
      { folder: string }[]
    >`select current_setting('data_directory') as folder`
    if (realpathSync(row?.folder ?? '') !== realpathSync(cluster)) throw new Error('other server')
    await sql`select pg_advisory_lock_shared(${IN_USE})`
  } catch (error) {
    await end()
    throw error
  }
  return {
    sql,
    serve: async () => {
      const [row] = await sql`select pg_try_advisory_lock(${SERVING}) as locked`
      return row?.locked === true
    },
    servingPid: () => findServingPid(sql),
    leaveAsLast: async () => {
      await sql`select pg_advisory_unlock_shared(${IN_USE})`
      const [row] = await sql`select pg_try_advisory_lock(${IN_USE}) as locked`
      return row?.locked === true
    },
    close: end,
  }
}

async function findServingPid(sql: PoolSql): Promise<string | undefined> {
  const [row] = await sql<{ name: string }[]>`
    select a.application_name as name
    from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.granted
      and (l.classid::bigint << 32) + l.objid::bigint = ${SERVING}`
  return row?.name.split(' ').at(-1)
}
