import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, Kind } from 'graphql'
import type { Ctx } from '../context.js'

/**
 * Each request asks one operation, which has one answer: what is told again and again goes over a
 * socket.
 */
export const oneOperation: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document }) {
        if (!operation) throw unknownOperation(document)
        if (operation.operation !== 'subscription') return
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

/** The name that was sent is not repeated. */
function unknownOperation({ definitions }: DocumentNode): GraphQLError {
  const names = definitions
    .filter(each => each.kind === Kind.OPERATION_DEFINITION)
    .map(({ name }) => name?.value ?? '(without a name)')
  return new GraphQLError('Say with `operationName` which operation of the document is asked.', {
    extensions: {
      code: 'OPERATION_RESOLUTION_FAILURE',
      argument: 'operationName',
      allowed: names.slice(0, 10),
      http: { status: 400 },
    },
  })
}
