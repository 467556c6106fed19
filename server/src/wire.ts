import type { FastifyInstance } from 'fastify'
import { buildContract } from './contract.js'
import { readDataVersion } from './features/kpi/index.js'
import type { Clock } from './platform/clock.js'
import type { Actor, Ctx } from './platform/context.js'
import { mountGraphql } from './platform/graphql-server.js'
import type { Logger } from './platform/logger.js'
import type { Postgres } from './platform/postgres.js'

export interface Wiring {
  postgres: Pick<Postgres, 'db' | 'sql'>
  clock: Clock
  log: Logger
}

const ANYONE: Actor = { kind: 'anonymous', id: 'anyone' }

/** A context for one request, command or job. */
export function createContext({ postgres, clock, log }: Wiring, actor: Actor): Ctx {
  const { db, sql } = postgres
  return { db, sql, now: clock(), actor, demand: () => {}, log }
}

/** Mounts the API on the server. */
export async function registerGraphql(app: FastifyInstance, wiring: Wiring): Promise<void> {
  await mountGraphql(app, {
    schema: buildContract(),
    log: wiring.log,
    contextOf: () => createContext(wiring, ANYONE),
    places: wiring.postgres.sql.options.max,
    versionOf: readDataVersion,
  })
}
