import type { FastifyInstance } from 'fastify'
import type { Clock } from './platform/clock.js'
import type { Actor, Ctx } from './platform/context.js'
import type { Logger } from './platform/logger.js'
import type { Postgres } from './platform/postgres.js'

export interface Wiring {
  postgres: Pick<Postgres, 'db' | 'sql'>
  clock: Clock
  log: Logger
}

/** A context for one request, command or job. */
export function createContext({ postgres, clock, log }: Wiring, actor: Actor): Ctx {
  const { db, sql } = postgres
  return { db, sql, now: clock(), actor, demand: () => {}, log }
}

/** Mounts the API on the server. */
export async function registerGraphql(_app: FastifyInstance, _wiring: Wiring): Promise<void> {}
