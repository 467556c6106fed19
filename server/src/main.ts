import { fileURLToPath } from 'node:url'
import { migration } from './after-migrate.js'
import type { Config } from './config.js'
import { forgetExpired } from './features/auth/index.js'
import { compactLedger } from './features/measure/index.js'
import { LONG_WORK, type OpenDatabase, openDatabase } from './open-database.js'
import { databaseReadiness } from './platform/http/health.js'
import { checkPort, createHttpServer, type HttpServer } from './platform/http.js'
import type { Logger } from './platform/logger.js'
import { migrate } from './platform/migrate.js'
import { openPostgres } from './platform/postgres.js'
import { type Repeating, repeating } from './platform/repeating.js'
import { createContext, registerGraphql, type Wiring } from './wire.js'

export interface RunningServer {
  address: string
  /** Answers what is open, then closes the database. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** Runs on the migrated database before the server listens. */
  beforeListening?(wiring: Wiring): Promise<void>
}

const DAY = 86_400_000
const CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url))

/** Opens and migrates the database, then listens. Throws CannotRun when something is in the way. */
export async function startServer(
  config: Config,
  log: Logger,
  options: StartOptions = {},
): Promise<RunningServer> {
  const database = await openDatabase(config, 'serve')
  let server: HttpServer | undefined
  let upkeep: Repeating | undefined
  try {
    await checkPort(config.port, config.host)
    const { clock, baseUrl } = config
    const wiring: Wiring = { postgres: database, clock, log, baseUrl }
    server = await createServer(database, wiring)
    await onLongWork(database, wiring, async long => {
      const count = await migrate(long.postgres.sql, migration(log))
      log.info({ migrations: count }, 'database is current')
      await options.beforeListening?.(long)
    })
    const address = await server.listen(config.port, config.host)
    log.info({ address }, 'listening')
    upkeep = repeating(
      () => onLongWork(database, wiring, keepUp),
      DAY,
      error => log.error({ error }, 'upkeep failed'),
    )
    return { address, stop: () => stop(server, upkeep, database, config.drainSeconds) }
  } catch (error) {
    await stop(server, upkeep, database, 0)
    throw error
  }
}

/** On connections of its own, whose statements may take long. */
async function onLongWork(
  { url }: OpenDatabase,
  wiring: Wiring,
  work: (wiring: Wiring) => Promise<void>,
): Promise<void> {
  const postgres = openPostgres(url, LONG_WORK)
  await work({ ...wiring, postgres }).finally(() => postgres.end())
}

function createServer(database: OpenDatabase, wiring: Wiring): Promise<HttpServer> {
  return createHttpServer({
    log: wiring.log,
    clientFolder: CLIENT,
    isReady: databaseReadiness(database.sql),
    registerGraphql: app => registerGraphql(app, wiring),
  })
}

/** What keeps the database small; every instance may do it, one does at a time. */
async function keepUp(wiring: Wiring): Promise<void> {
  const ctx = createContext(wiring, { kind: 'job', id: 'upkeep' })
  await forgetExpired(ctx)
  const saved = await compactLedger(ctx)
  wiring.log.info({ saved }, 'ledger compacted')
}

async function stop(
  server: HttpServer | undefined,
  upkeep: Repeating | undefined,
  database: OpenDatabase,
  drainSeconds: number,
): Promise<void> {
  await server?.drain(drainSeconds)
  await upkeep?.stop()
  await database.end()
}
