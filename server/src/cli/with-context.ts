import { migration } from '../after-migrate.js'
import { openDatabase } from '../open-database.js'
import type { Actor, Ctx } from '../platform/context.js'
import { createLogger } from '../platform/logger.js'
import { migrate } from '../platform/migrate.js'
import { createContext } from '../wire.js'
import type { CommandInput } from './command.js'
import { untilStopped } from './until-stopped.js'

const OPERATOR: Actor = { kind: 'operator', id: 'command-line' }

/** Runs `work` on the migrated database and closes what was opened, on an interrupt at once. */
export async function withContext<T>(
  input: CommandInput,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const { config, signal } = input
  const log = createLogger(config.logLevel ?? 'warn', process.stderr)
  const database = await openDatabase(config, 'use')
  try {
    await migrate(database.sql, migration(log, config.databaseRole))
    const ctx = createContext({ postgres: database, clock: config.clock, log }, OPERATOR)
    return await untilStopped(signal, work(ctx))
  } finally {
    await database.end(signal.aborted ? 0.2 : 5)
  }
}
