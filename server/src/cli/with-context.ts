import { userInfo } from 'node:os'
import { migration } from '../after-migrate.js'
import { recordingProgram, shownArguments } from '../features/audit/index.js'
import { openDatabase } from '../open-database.js'
import type { Actor, Ctx } from '../platform/context.js'
import { createLogger } from '../platform/logger.js'
import { migrate } from '../platform/migrate.js'
import { createContext } from '../wire.js'
import type { CommandInput } from './command.js'
import { untilStopped } from './until-stopped.js'

const OPERATOR: Actor = { kind: 'operator', id: 'command-line' }

/**
 * Runs `work` on the migrated database and closes what was opened, on an interrupt at once. That it
 * was run is on record before it begins, and how it ended; only what checks the record adds nothing
 * to it.
 */
export async function withContext<T>(
  input: CommandInput,
  work: (ctx: Ctx) => Promise<T>,
  { isRecorded = true } = {},
): Promise<T> {
  const { config, signal } = input
  const log = createLogger(config.logLevel ?? 'warn', process.stderr)
  const database = await openDatabase(config, 'use')
  try {
    await migrate(database.sql, migration(log, config.databaseRole))
    const ctx = createContext({ postgres: database, clock: config.clock, log }, OPERATOR)
    const working = (inside: Ctx) => untilStopped(signal, work(inside))
    return await (isRecorded ? recordingProgram(ctx, intentOf(input), working) : working(ctx))
  } finally {
    await database.end(signal.aborted ? 0.2 : 5)
  }
}

/** `person add`, with what was given. */
function intentOf({ name, positionals, given }: CommandInput) {
  const [first = null] = positionals
  const isVerb = first !== null && /^[a-z]+$/.test(first)
  return {
    action: isVerb ? `${name} ${first}` : name,
    subject: given.email ?? (isVerb ? null : first),
    details: { ...shownArguments(given), account: userInfo().username },
  }
}
