import type { Logger } from './logger.js'
import type { Db, Sql } from './postgres.js'

/** Who asks: a person's session, a token, the command line, or a job. */
export interface Actor {
  kind: 'anonymous' | 'user' | 'token' | 'operator' | 'job'
  id: string
}

/** What every verb gets: made once per request, command or job. */
export interface Ctx {
  db: Db
  sql: Sql
  /** The moment of the request; nothing below reads a clock. */
  now: Date
  actor: Actor
  /** Throws Forbidden unless the actor may do this. The first line of every verb. */
  demand(permission: string): void
  log: Logger
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined
}
