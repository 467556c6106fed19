import { type Config, maskUrl } from './config.js'
import { checkDatabase } from './platform/check-database.js'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js'
import { openPostgres, type Postgres, type PostgresOptions } from './platform/postgres.js'

export interface OpenDatabase extends Postgres {
  /** Holds the password: never shown. */
  url: string
  /** Where it is, as it may be shown. */
  place: string
  /** Resolves when the embedded server has ended by itself; never with a database of your own. */
  ended: Promise<void>
}

/** The database of the configuration, or the embedded one; `end` also stops what was started. */
export async function openDatabase(
  config: Config,
  purpose: 'serve' | 'use',
): Promise<OpenDatabase> {
  const options = purpose === 'serve' ? { ...SHORT_WORK, max: config.databasePool } : LONG_WORK
  if (config.databaseUrl) return openGiven(config.databaseUrl, options)
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, purpose })
  const pool = openPostgres(embedded.url, options)
  return {
    ...pool,
    url: embedded.url,
    place: config.dataDir,
    ended: embedded.ended,
    end: async patienceSeconds => {
      await pool.end(patienceSeconds)
      await embedded.stop()
    },
  }
}

/** Questions: a statement that takes longer will not be waited for. */
const SHORT_WORK: PostgresOptions = { statementTimeoutMs: 8_000, answerTimeoutMs: 10_000 }

/** Imports and recounts take as long as they take. */
export const LONG_WORK: PostgresOptions = { max: 4, statementTimeoutMs: 0 }

async function openGiven(url: string, options: PostgresOptions): Promise<OpenDatabase> {
  const pool = openPostgres(url, options)
  const place = maskUrl(url)
  try {
    await checkDatabase(pool.sql, place)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { ...pool, url, place, ended: new Promise(() => {}) }
}
