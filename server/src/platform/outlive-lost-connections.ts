import type { EventEmitter } from 'node:events'
import { isDatabaseLost } from './database-error.js'
import type { Logger } from './logger.js'

/**
 * Keeps the process where a connection to the database is lost under a statement that nobody waits
 * for: pools open another, and whoever watches the database decides. Any other rejection without a
 * handler ends the process, as it would have.
 */
export function outliveLostConnections(
  log: Pick<Logger, 'warn'>,
  source: EventEmitter = process,
): void {
  source.on('unhandledRejection', (reason: unknown) => {
    if (!isDatabaseLost(reason)) throw reason
    log.warn({ error: reason }, 'a connection to the database was lost')
  })
}
