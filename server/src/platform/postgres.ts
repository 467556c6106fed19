import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** Drizzle over the pool, or over the open transaction. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>
/** Raw SQL over the pool. */
export type PoolSql = postgres.Sql
/** Raw SQL over the pool, over the open transaction, or over one reserved connection. */
export type Sql = postgres.ISql

export interface PostgresOptions {
  /** Connections of this pool. Work that may run long has a pool of its own. */
  max?: number
  /** After this many milliseconds the server ends a statement; 0 is no limit. */
  statementTimeoutMs?: number
  /** After this many milliseconds of waiting for a lock the statement fails; 0 is no limit. */
  lockTimeoutMs?: number
  /**
   * After this many milliseconds without a byte of an answer a connection is given up. Only where
   * statements have a shorter limit: it is what notices a network that swallows everything.
   */
  answerTimeoutMs?: number
  /** The role to take on at once: what it may do counts, not what the user of the URL may. */
  role?: string
  /** Shown in pg_stat_activity. */
  applicationName?: string
}

export interface Postgres {
  db: Db
  sql: PoolSql
  /** Waits for open queries, five seconds at most where nothing is said, then closes all. */
  end(patienceSeconds?: number): Promise<void>
}

const BIGINT = 20
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const JSON_TYPES = [114, 3802]

/** With a deeper pipeline a query waits behind a slow one though other connections are free. */
const PIPELINE = { max_pipeline: 1 }

/**
 * Opens a pool. Both doors give the same values: `timestamptz` is a Date, `date` and `timestamp`
 * are text as Postgres writes them, `bigint` is a number where it is a safe integer and text where
 * it is not, `numeric` is text. A string given as JSON is taken as JSON text.
 */
export function openPostgres(url: string, options: PostgresOptions = {}): Postgres {
  const sql = postgres(url, {
    max: options.max ?? 10,
    ...PIPELINE,
    // Of our patch, like `lose` below.
    ...(options.answerTimeoutMs && { answer_timeout: options.answerTimeoutMs / 1000 }),
    connect_timeout: 5,
    keep_alive: 10,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'steerboard',
      ...(options.role && { role: options.role }),
      TimeZone: 'UTC',
      statement_timeout: options.statementTimeoutMs ?? 30_000,
      lock_timeout: options.lockTimeoutMs ?? 0,
      idle_in_transaction_session_timeout: 60_000,
      // Answers take milliseconds: starting helpers or compiling a plan takes longer.
      // (As text: the driver leaves out settings that are 0 or false.)
      max_parallel_workers_per_gather: '0' as unknown as number,
      jit: 'off' as unknown as boolean,
      // Row security gathers the ids of tickets that are seen: of millions, 64 MB at most.
      hash_mem_multiplier: '16' as unknown as number,
    },
    types: {
      bigint: { to: BIGINT, from: [BIGINT], serialize: String, parse: toSafeNumber },
    },
  })
  const db = drizzle({ client: sql })
  restoreParsers(sql)
  return { db, sql, end: (patienceSeconds = 5) => sql.end({ timeout: patienceSeconds }) }
}

/**
 * Breaks the connection of the open transaction: what waits for it is rejected at once, and the
 * server ends its work when it looks for the asker (`client_connection_check_interval`). A message
 * of cancellation could hit the next statement instead.
 */
export function loseConnection(transaction: Sql): void {
  ;(transaction as unknown as { lose(): void }).lose()
}

function toSafeNumber(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** Drizzle turns the parsers of the client it is given into pass-throughs; raw SQL wants them. */
function restoreParsers(sql: PoolSql): void {
  const { parsers, serializers } = sql.options
  parsers[TIMESTAMPTZ] = (text: string) => new Date(text)
  for (const type of [DATE, TIMESTAMP, TIMESTAMPTZ]) serializers[type] = toIsoText
  for (const type of JSON_TYPES) serializers[type] = toJsonText
}

function toIsoText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

function toJsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
