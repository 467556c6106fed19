import type { FastifyRequest } from 'fastify'
import { Late } from '../errors.js'
import type { Handler } from './cached-handler.js'

/** After so long it may be asked again. */
export const RETRY_SECONDS = 5
const signals = new WeakMap<FastifyRequest, AbortSignal>()

/** Aborted when the answer to this request is wanted no more. */
export const signalOf = (request: FastifyRequest): AbortSignal | undefined => signals.get(request)

/** Throws Late where there is no answer in time; what works on one is told, also when the asker goes. */
export function beforeDeadline(handler: Handler, deadlineMs: number): Handler {
  return async (request, reply) => {
    const wanted = new AbortController()
    signals.set(request, wanted.signal)
    reply.raw.once('close', () => wanted.abort(new Late('Nobody waits any more.', RETRY_SECONDS)))
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      const error = new Late('The question was not answered in time.', RETRY_SECONDS)
      wanted.abort(error)
      reject(error)
    }, deadlineMs)
    try {
      return await Promise.race([handler(request, reply), late])
    } finally {
      clearTimeout(timer)
    }
  }
}
