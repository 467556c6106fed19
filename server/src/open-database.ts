import { type Config, maskUrl } from './config.js'
import { checkDatabase } from './platform/check-database.js'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js'
import { openPostgres, type Postgres } from './platform/postgres.js'

export interface OpenDatabase extends Postgres {
  /** Where it is, as it may be shown. */
  place: string
}

/** The database of the configuration, or the embedded one; `end` also stops what was started. */
export async function openDatabase(
  config: Config,
  purpose: 'serve' | 'use',
): Promise<OpenDatabase> {
  if (config.databaseUrl) return openGiven(config.databaseUrl, config.databasePool)
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, purpose })
  const pool = openPostgres(embedded.url, { max: config.databasePool })
  return {
    ...pool,
    place: config.dataDir,
    end: async patienceSeconds => {
      await pool.end(patienceSeconds)
      await embedded.stop()
    },
  }
}

async function openGiven(url: string, max: number): Promise<OpenDatabase> {
  const pool = openPostgres(url, { max })
  const place = maskUrl(url)
  try {
    await checkDatabase(pool.sql, place)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { ...pool, place }
}
