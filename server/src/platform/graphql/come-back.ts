import type { ApolloServerPlugin } from '@apollo/server'
import type { Ctx } from '../context.js'
import { RETRY_SECONDS } from './before-deadline.js'

const PASSING: readonly unknown[] = ['UNAVAILABLE', 'TIMEOUT']

/**
 * A question that could not be begun, because the database is away, is no fault of ours that nobody
 * can do anything about: it has the status, and the word, that it may be asked again.
 */
export const comeBack: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { http, body } }) {
        if (http.status !== 500 || body.kind !== 'single') return
        const errors = body.singleResult.errors ?? []
        if (!errors.every(({ extensions }) => PASSING.includes(extensions?.code))) return
        http.status = 503
        http.headers.set('retry-after', String(RETRY_SECONDS))
      },
    }
  },
}
