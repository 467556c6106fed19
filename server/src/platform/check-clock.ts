import type { Logger } from './logger.js'
import type { Sql } from './postgres.js'

/** Provider and tokens allow for so much. */
const TOLERATED_SECONDS = 30

/**
 * Says in the log where the clocks of this machine and of the database differ: what was recorded, what
 * is due and how long somebody is signed in are then told by two times.
 */
export async function checkClock(
  sql: Sql,
  log: Logger,
  ours: () => number = Date.now,
): Promise<void> {
  const [row] = await sql<{ theirs: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as theirs`
  const seconds = Math.round((ours() - (row?.theirs ?? ours())) / 1000)
  if (Math.abs(seconds) <= TOLERATED_SECONDS) return
  log.warn({ seconds }, 'the clock of this machine is not that of the database: set both by NTP')
}
