import type { ApolloServerPlugin } from '@apollo/server'
import type { Ctx } from '../context.js'

const REFUSALS = new Set([400, 422])

/**
 * Who takes only `application/json` cannot tell our refusal from that of a proxy by its status, so
 * a refused question is answered with 200 there. Who takes `application/graphql-response+json`, or
 * does not say, gets the status of the refusal.
 */
export function statusFor(status: number, accept: string | undefined): number {
  const wanted = (accept ?? '').toLowerCase()
  const isPlain = wanted.includes('application/json') && !wanted.includes('graphql-response')
  return isPlain && REFUSALS.has(status) ? 200 : status
}

export const statusByAccept: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { http } = response
        if (http.status === undefined) return
        http.status = statusFor(http.status, request.http?.headers.get('accept'))
      },
    }
  },
}
