import type { FastifyInstance } from 'fastify'
import { countPending } from '../migrate.js'
import type { Sql } from '../postgres.js'

/** `ready`, or why not. */
export type Readiness = 'ready' | 'stopping' | 'database unreachable' | 'migrations pending'
export type IsReady = () => Promise<Readiness>

const PATIENCE_MS = 2_000

/** /healthz: the process answers. /readyz: it can do its work, else 503. */
export function addHealthChecks(app: FastifyInstance, isReady: IsReady): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'alive' }
  })
  app.get('/readyz', async (_request, reply) => {
    const status = await isReady()
    reply.header('cache-control', 'no-store').code(status === 'ready' ? 200 : 503)
    return { status }
  })
}

/** Asks the database, and until the first time that none is pending, for its migrations. */
export function databaseReadiness(sql: Sql): IsReady {
  let isMigrated = false
  const ask = async (): Promise<Readiness> => {
    if (isMigrated) await sql`select 1`
    else isMigrated = (await countPending(sql)) === 0
    return isMigrated ? 'ready' : 'migrations pending'
  }
  return () =>
    new Promise(resolve => {
      const late = setTimeout(() => resolve('database unreachable'), PATIENCE_MS)
      ask()
        .catch((): Readiness => 'database unreachable')
        .then(status => {
          clearTimeout(late)
          resolve(status)
        })
    })
}
