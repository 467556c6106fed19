import { runCommand } from './commands.js'
import { scratchDatabase } from './database.js'
import { type Ended, type Environment, freePort, type Running, start } from './program.js'

export interface TestServer {
  /** Where page and API are. */
  url: string
  databaseUrl: string
  running: Running
  /** Runs a command of the product on the same database and clock. */
  command(...words: string[]): Promise<Ended>
  /** Stops it as an operator would and drops its database. */
  stop(): Promise<void>
}

export interface TestServerOptions {
  /** The moment the product takes for now. */
  now?: string
  env?: Environment
  /** Commands to run before it starts, e.g. ['demo']. */
  prepare?: readonly (readonly string[])[]
  /** How it is started; default: as a process of its own. */
  by?: typeof start
}

export const DEFAULT_NOW = '2026-04-15T10:00:00Z'

/** The built server as a process of its own, on a free port and an empty database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await scratchDatabase()
  const port = await freePort()
  const env: Environment = {
    DATABASE_URL: database.url,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    // Most tests are about figures, not about who may read them.
    ANONYMOUS_READING: 'allow',
    STEERBOARD_TEST_NOW: options.now ?? DEFAULT_NOW,
    ...options.env,
  }
  for (const words of options.prepare ?? []) await mustSucceed(words, env)
  const running = (options.by ?? start)(['serve'], env)
  await running.shows('Steerboard is ready')
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: database.url,
    running,
    command: (...words) => runCommand(words, env),
    stop: async () => {
      running.process.kill('SIGTERM')
      await running.ended
      await database.drop()
    },
  }
}

async function mustSucceed(words: readonly string[], env: Environment): Promise<void> {
  const { code, stderr } = await runCommand(words, env)
  if (code !== 0) throw new Error(`steerboard ${words.join(' ')} ended with ${code}:\n${stderr}`)
}
