import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino'
import { databaseErrorOf } from './database-error.js'
import { KnownError } from './errors.js'

export type Logger = PinoLogger
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * JSON lines. Requests are logged by id, method, route, status and duration only: never a body,
 * a query string, an address or a header.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      err: describeError,
      error: describeError,
      req: describeRequest,
      res: describeReply,
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** An error as far as it may be logged: a database error never with its statement or values. */
export function describeError(error: unknown): Record<string, unknown> {
  const database = databaseErrorOf(error)
  if (database) return { type: 'DatabaseError', ...database }
  if (error instanceof KnownError)
    return { type: error.name, code: error.code, message: error.message }
  if (error instanceof Error) return { type: error.name, stack: framesOf(error) }
  return { type: typeof error }
}

/** Where it happened, without the message: messages echo what was sent. */
function framesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return frames
    .slice(0, 8)
    .map(line => line.trim())
    .join(' | ')
}

function describeRequest(request: {
  id?: string
  method?: string
  routeOptions?: { url?: string }
}) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url }
}

function describeReply(reply: { statusCode?: number }) {
  return { status: reply.statusCode }
}
