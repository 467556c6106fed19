import { type Config, maskUrl } from './config.js'
import { checkDatabase } from './platform/check-database.js'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js'
import { openPostgres, type Postgres, type PostgresOptions } from './platform/postgres.js'

/** On connections of the owner, for the work of programs. */
export interface OpenDatabase extends Postgres {
  /** For whatever a person asks: as the application role, which there is after the migration only. */
  asked: Postgres
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
  const options = purpose === 'serve' ? { ...SHORT_WORK, max: UPKEEP } : LONG_WORK
  if (config.databaseUrl) return openGiven(config.databaseUrl, config, options)
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, purpose })
  const pools = openPools(embedded.url, config, options)
  return {
    ...pools,
    url: embedded.url,
    place: config.dataDir,
    ended: embedded.ended,
    end: async patienceSeconds => {
      await pools.end(patienceSeconds)
      await embedded.stop()
    },
  }
}

/** Both pools connect when they are first used. */
function openPools(
  url: string,
  { databasePool, databaseRole }: Config,
  options: PostgresOptions,
): Pick<OpenDatabase, 'db' | 'sql' | 'asked' | 'end'> {
  const own = openPostgres(url, options)
  const asked = openPostgres(url, { ...SHORT_WORK, max: databasePool, role: databaseRole })
  const end = async (patienceSeconds?: number) => {
    await Promise.all([own.end(patienceSeconds), asked.end(patienceSeconds)])
  }
  return { ...own, asked, end }
}

/** Questions: a statement that takes longer will not be waited for. */
const SHORT_WORK: PostgresOptions = { statementTimeoutMs: 8_000, answerTimeoutMs: 10_000 }

/** Connections for jobs that are short, and for what watches over the process. */
const UPKEEP = 4

/** Imports and recounts take as long as they take. */
export const LONG_WORK: PostgresOptions = { max: 4, statementTimeoutMs: 0 }

async function openGiven(
  url: string,
  config: Config,
  options: PostgresOptions,
): Promise<OpenDatabase> {
  const pools = openPools(url, config, options)
  const place = maskUrl(url)
  try {
    await checkDatabase(pools.sql, place)
  } catch (error) {
    await pools.end()
    throw error
  }
  return { ...pools, url, place, ended: new Promise(() => {}) }
}
