import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { Busy, Late, TooMany, Unauthenticated } from '../errors.js'

interface HttpError {
  statusCode?: number
}

/** What went wrong before GraphQL saw the request or after its time; the body is not repeated. */
export function explainHttpError(bodyLimit: number) {
  return (error: HttpError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof TooMany) return sendLater(reply, 429, error)
    if (error instanceof Unauthenticated) return sendUnknown(reply, error)
    if (error instanceof Busy || error instanceof Late) return sendLater(reply, 503, error)
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    return reply.code(status).send(ofStatus(status, bodyLimit))
  }
}

const HINTS: Record<string, string> = {
  TIMEOUT: ' Ask for fewer periods or groups, or again later.',
  UNAVAILABLE: ' Ask again.',
}

function sendLater(
  reply: FastifyReply,
  status: 429 | 503,
  { code, message, retryAfterSeconds = 1 }: Busy | Late | TooMany,
) {
  return reply
    .code(status)
    .header('retry-after', String(retryAfterSeconds))
    .send(refuse(`${message}${HINTS[code] ?? ''}`, { code, retryAfterSeconds }))
}

/** RFC 6750: what was brought does not hold. */
const sendUnknown = (reply: FastifyReply, { code, message }: Unauthenticated) =>
  reply
    .code(401)
    .header('www-authenticate', 'Bearer error="invalid_token"')
    .send(refuse(message, { code }))

function ofStatus(status: number, bodyLimit: number) {
  const message =
    {
      400: 'The body is not a JSON object with a query.',
      413: `The body is larger than ${bodyLimit} bytes.`,
      415: 'The body must be JSON (content-type: application/json).',
    }[status] ?? 'The request was not understood.'
  const code =
    status === 413 ? 'TOO_LARGE' : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
  const limit = { argument: 'body', allowed: [`at most ${bodyLimit} bytes`] }
  return refuse(message, { code, ...(status === 413 && limit) })
}

/** A body in the shape of GraphQL with one error. */
export const refuse = (message: string, extensions: Record<string, unknown>) => ({
  errors: [new GraphQLError(message, { extensions })],
})
