import type { FastifyInstance } from 'fastify'
import { isDatabaseLost } from '../database-error.js'
import type { Logger } from '../logger.js'

/** Answers that leave the API say what kind of error it was and the id to find it in the log. */
export function explainErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = isDatabaseLost(error) ? 503 : (error.statusCode ?? 500)
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'request failed')
    if (status === 503) reply.header('retry-after', '5')
    return reply
      .code(status)
      .send({ error: TEXTS[status] ?? fallback(status), requestId: request.id })
  })
}

const TEXTS: Record<number, string> = {
  400: 'The request is malformed.',
  404: 'There is nothing at this address.',
  408: 'The request took too long to arrive.',
  413: 'The request is too large.',
  415: 'This kind of content is not accepted here.',
  503: 'The database cannot be reached at the moment.',
}

function fallback(status: number): string {
  return status < 500 ? 'The request was refused.' : 'Something went wrong here.'
}
