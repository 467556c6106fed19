import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import type { Sql as Pool, ReservedSql } from 'postgres'
import type { PoolSql, Sql } from './postgres.js'

/** Something to do after the generated migrations, on every start: it must be safe to repeat. */
export interface AfterMigrateStep {
  name: string
  run(sql: Sql): Promise<void>
}

export interface MigrateOptions {
  /** Only where there are migrations to run: takes away what would be in their way. */
  beforeMigrate?: readonly AfterMigrateStep[]
  afterMigrate?: readonly AfterMigrateStep[]
  folder?: string
  /** Told once of each step that takes more than a few seconds, while it runs. */
  onLongStep?(step: string): void
  longAfterMs?: number
}

const LOCK = 7_305_001_412
const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK = '40P01'
const ATTEMPTS = 30
const LONG_AFTER_MS = 3_000
const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * Brings the database to the schema of this version and returns how many migrations ran. Any number
 * of instances may call it at once: one works, the others wait and find nothing to do. Each
 * migration is one transaction, so an interrupted run goes on where it stopped.
 */
export async function migrate(sql: PoolSql, options: MigrateOptions = {}): Promise<number> {
  const { longAfterMs = LONG_AFTER_MS } = options
  const connection = await (sql as Pool).reserve()
  try {
    await connection`select set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false)`
    await connection`select pg_advisory_lock(${LOCK})`
    await connection`set lock_timeout = '2s'`
    const pending = await findPending(connection, options.folder)
    for (const step of pending.length > 0 ? (options.beforeMigrate ?? []) : [])
      await withRetry(() => runStep(connection, step))
    for (const migration of pending) await withRetry(() => apply(connection, migration))
    for (const step of options.afterMigrate ?? []) {
      const long = setTimeout(() => options.onLongStep?.(step.name), longAfterMs)
      await withRetry(() => runStep(connection, step)).finally(() => clearTimeout(long))
    }
    return pending.length
  } finally {
    await unlock(connection)
    connection.release()
  }
}

/** How many migrations of this version the database still lacks. */
export async function countPending(sql: Sql, folder?: string): Promise<number> {
  const [found] =
    await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`
  if (!found?.exists) return readMigrations(folder).length
  return (await notApplied(sql, folder)).length
}

async function findPending(sql: Sql, folder?: string): Promise<MigrationMeta[]> {
  await sql`create schema if not exists drizzle`
  await sql`
    create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint)`
  return notApplied(sql, folder)
}

async function notApplied(sql: Sql, folder?: string): Promise<MigrationMeta[]> {
  const rows = await sql<{ created_at: number }[]>`
    select created_at from drizzle.__drizzle_migrations`
  const applied = new Set(rows.map(row => Number(row.created_at)))
  return readMigrations(folder).filter(migration => !applied.has(migration.folderMillis))
}

function readMigrations(folder = FOLDER): MigrationMeta[] {
  if (!existsSync(`${folder}/meta/_journal.json`)) return []
  return readMigrationFiles({ migrationsFolder: folder })
}

async function apply(sql: ReservedSql, migration: MigrationMeta): Promise<void> {
  await inOneTransaction(sql, async () => {
    for (const statement of migration.sql) await sql.unsafe(statement)
    await sql`
      insert into drizzle.__drizzle_migrations (hash, created_at)
      values (${migration.hash}, ${migration.folderMillis})`
  })
}

async function runStep(sql: ReservedSql, step: AfterMigrateStep): Promise<void> {
  await inOneTransaction(sql, () => step.run(sql))
}

/** The lock belongs to this one connection, so the transaction must be on it too. */
async function inOneTransaction(sql: ReservedSql, work: () => Promise<void>): Promise<void> {
  await sql`begin`
  try {
    await work()
    await sql`commit`
  } catch (error) {
    await sql`rollback`.catch(() => {})
    throw error
  }
}

async function withRetry(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const code = (error as { code?: string }).code
      if ((code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK) || attempt === ATTEMPTS) throw error
      await new Promise(resolve => setTimeout(resolve, 100 * attempt))
    }
  }
}

/** A lost connection has lost the lock with it. */
async function unlock(connection: ReservedSql): Promise<void> {
  await connection`select pg_advisory_unlock(${LOCK})`.catch(() => {})
  await connection`reset lock_timeout`.catch(() => {})
  await connection`reset statement_timeout`.catch(() => {})
}
