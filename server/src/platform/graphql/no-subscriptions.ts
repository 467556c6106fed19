import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Ctx } from '../context.js'

/** A request has one answer: what is told again and again goes over a socket. */
export const noSubscriptions: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== 'subscription') return
        throw new GraphQLError(
          'Subscribe over a WebSocket (graphql-transport-ws) at this address.',
          {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          },
        )
      },
    }
  },
}
