import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { databaseErrorOf, isDatabaseLost } from './database-error.js'
import { CannotRun, Invalid, KnownError, TooMany } from './errors.js'
import { explainLiteral } from './graphql/explain-literal.js'
import type { Logger } from './logger.js'

/** Codes that say what is wrong with the request; their messages were written for the caller. */
const SPEAKABLE = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INVALID',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_LARGE',
])
const STATEMENT_TIMEOUT = '57014'
/**
 * What Postgres says of a value that cannot be of its type: not the form of one, out of range, a
 * NUL. The verbs name the argument; this stands behind them.
 */
const UNFIT = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021'])

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

/**
 * Turns what was thrown into what is told: a known error with its code, argument and allowed
 * values; anything else as INTERNAL_SERVER_ERROR with an id under which it is logged.
 */
export function createFormatError(schema: GraphQLSchema, log: Logger): FormatError {
  return (formatted, error) => {
    const where = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    }
    const cause = causeOf(error)
    const told = ofKnown(cause) ?? ofDatabase(cause) ?? ofRequest(schema, formatted, error)
    if (told) return { ...told, ...where }
    const id = randomUUID()
    log.error({ err: cause, id }, 'request failed')
    return {
      message: `Internal error. Quote the id ${id} to whoever runs this server.`,
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    }
  }
}

/** What a resolver threw, a check before the resolvers, or the database before it could be asked. */
function causeOf(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined
  const isSpeaking = original instanceof KnownError || databaseErrorOf(original) !== undefined
  return isSpeaking ? original : unwrapResolverError(error)
}

function ofKnown(cause: unknown): GraphQLFormattedError | null {
  if (!(cause instanceof KnownError) || cause instanceof CannotRun) return null
  const extensions: Record<string, unknown> = { code: cause.code }
  if (cause instanceof Invalid && cause.fields[0]) {
    const { argument, allowed } = cause.fields[0]
    extensions.argument = argument
    if (allowed) extensions.allowed = allowed
    if (cause.fields.length > 1) extensions.problems = cause.fields
  }
  if (cause instanceof TooMany && cause.retryAfterSeconds !== undefined)
    extensions.retryAfterSeconds = cause.retryAfterSeconds
  return { message: cause.message, extensions }
}

function ofDatabase(cause: unknown): GraphQLFormattedError | null {
  if (isDatabaseLost(cause))
    return {
      message: 'The database cannot be reached. Try again in a moment.',
      extensions: { code: 'UNAVAILABLE' },
    }
  const code = databaseErrorOf(cause)?.code
  if (code !== undefined && UNFIT.has(code))
    return {
      message: 'A value of this question is of another kind than its argument takes.',
      extensions: { code: 'INVALID' },
    }
  if (code === STATEMENT_TIMEOUT)
    return {
      message: 'The question took too long. Ask for fewer periods or groups.',
      extensions: { code: 'TIMEOUT' },
    }
  return null
}

function ofRequest(
  schema: GraphQLSchema,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError | null {
  const code = String(formatted.extensions?.code)
  if (!SPEAKABLE.has(code)) return null
  const found =
    code === 'GRAPHQL_VALIDATION_FAILED' && error instanceof GraphQLError
      ? explainLiteral(schema, error)
      : null
  const { argument, allowed } = { ...formatted.extensions, ...found }
  return {
    message: formatted.message,
    extensions: {
      code: found ? 'INVALID' : code,
      ...(argument !== undefined && { argument }),
      ...(allowed !== undefined && { allowed }),
    },
  }
}
