import { fileURLToPath } from 'node:url'
import { migration } from './after-migrate.js'
import { bookMetrics } from './book-metrics.js'
import type { Config } from './config.js'
import { onLongWork } from './on-long-work.js'
import { type OpenDatabase, openDatabase } from './open-database.js'
import { databaseReadiness } from './platform/http/health.js'
import { checkPort, createHttpServer, type HttpServer } from './platform/http.js'
import type { RunningJobs } from './platform/jobs/run-jobs.js'
import type { Logger } from './platform/logger.js'
import { migrate } from './platform/migrate.js'
import { createSealing } from './platform/sealing.js'
import { startJobs } from './start-jobs.js'
import { createContext, registerGraphql, type Wiring } from './wire.js'

export interface RunningServer {
  address: string
  /** Resolves when the embedded database has ended by itself. */
  databaseEnded: Promise<void>
  /** Answers what is open, then closes the database. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** Runs on the migrated database before the server listens. */
  beforeListening?(wiring: Wiring): Promise<void>
}

const CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url))

/** Opens and migrates the database, then listens. Throws CannotRun when something is in the way. */
export async function startServer(
  config: Config,
  log: Logger,
  options: StartOptions = {},
): Promise<RunningServer> {
  const database = await openDatabase(config, 'serve')
  let server: HttpServer | undefined
  let background: RunningJobs | undefined
  try {
    await checkPort(config.port, config.host)
    const { clock, baseUrl, secretKeys, budget } = config
    const sealing = secretKeys.length > 0 ? createSealing(secretKeys) : undefined
    const ways = { canMail: config.mail !== null, provider: null }
    const wiring: Wiring = { postgres: database, clock, log, baseUrl, sealing, ways, budget }
    server = await createServer(config, database, wiring)
    await onLongWork(database, wiring, async long => {
      const count = await migrate(long.postgres.sql, migration(log, config.databaseRole))
      log.info({ migrations: count }, 'database is current')
      await options.beforeListening?.(long)
    })
    const address = await server.listen(config.port, config.host)
    log.info({ address }, 'listening')
    if (config.role !== 'api') background = await startJobs(config, database, wiring)
    return {
      address,
      databaseEnded: database.ended,
      stop: () => stop(server, background, database, config.drainSeconds),
    }
  } catch (error) {
    await stop(server, background, database, 0)
    throw error
  }
}

/** A worker answers health checks and metrics only. */
function createServer(
  { role, trustedProxies }: Config,
  database: OpenDatabase,
  wiring: Wiring,
): Promise<HttpServer> {
  return createHttpServer({
    log: wiring.log,
    trustedProxies,
    clientFolder: role === 'worker' ? null : CLIENT,
    isReady: databaseReadiness(database.sql),
    lookedUp: bookMetrics(() => createContext(wiring, { kind: 'job', id: 'metrics' })),
    registerGraphql: async app => {
      if (role !== 'worker') await registerGraphql(app, { ...wiring, postgres: database.asked })
    },
  })
}

async function stop(
  server: HttpServer | undefined,
  background: RunningJobs | undefined,
  database: OpenDatabase,
  drainSeconds: number,
): Promise<void> {
  await server?.drain(drainSeconds)
  await background?.stop(drainSeconds)
  await database.end()
}
