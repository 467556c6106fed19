import { fileURLToPath } from 'node:url'
import { migration } from './after-migrate.js'
import { bookMetrics } from './book-metrics.js'
import type { Config } from './config.js'
import { issueSetUpLink, openProvider, type Provider } from './features/auth/index.js'
import { mountProvider } from './mount-provider.js'
import { mountUploads } from './mount-uploads.js'
import { onLongWork } from './on-long-work.js'
import { type OpenDatabase, openDatabase } from './open-database.js'
import { checkClock } from './platform/check-clock.js'
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
  /** Where it is set up; null where somebody is here already. */
  setUpLink: string | null
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
    await checkClock(database.sql, log)
    const { clock, baseUrl, secretKeys, budget, isReadingOpen } = config
    const sealing = secretKeys.length > 0 ? createSealing(secretKeys) : undefined
    const provider = config.provider && openProvider(config.provider.settings)
    const ways = {
      canMail: config.mail !== null,
      provider: provider && {
        name: provider.name,
        leaveBy: (idToken: string) => provider.leaveBy(clock(), idToken),
      },
    }
    const asked = { ways, budget, isReadingOpen }
    const wiring: Wiring = { postgres: database, clock, log, baseUrl, sealing, ...asked }
    server = await createServer(config, database, { wiring, provider })
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
      setUpLink: await setUpLinkOf(config, wiring),
      databaseEnded: database.ended,
      stop: () => stop(server, background, database, config.drainSeconds),
    }
  } catch (error) {
    await stop(server, background, database, 0)
    throw error
  }
}

/** A new one at each start, so that one that was seen by others ends. */
async function setUpLinkOf(
  { role, baseUrl, port }: Config,
  wiring: Wiring,
): Promise<string | null> {
  if (role === 'worker') return null
  const link = await issueSetUpLink(createContext(wiring, { kind: 'operator', id: 'start' }))
  return link && `${baseUrl ?? `http://localhost:${port}`}/set-up#${link.secret}`
}

/** A worker answers health checks and metrics only. */
function createServer(
  { role, trustedProxies, provider: configured }: Config,
  database: OpenDatabase,
  { wiring, provider }: { wiring: Wiring; provider: Provider | null },
): Promise<HttpServer> {
  return createHttpServer({
    log: wiring.log,
    trustedProxies,
    clientFolder: role === 'worker' ? null : CLIENT,
    isReady: databaseReadiness(database.sql),
    lookedUp: bookMetrics(() => createContext(wiring, { kind: 'job', id: 'metrics' })),
    registerGraphql: async app => {
      if (role === 'worker') return
      const asked = { ...wiring, postgres: database.asked, owner: database }
      await registerGraphql(app, asked)
      await mountUploads(app, asked)
      if (provider && configured)
        await mountProvider(app, { wiring: asked, provider, mapping: configured.mapping })
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
