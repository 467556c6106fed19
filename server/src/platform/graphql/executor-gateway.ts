import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { Ctx } from '../context.js'
import type { Executor } from './jit-executor.js'

type Gateway = ApolloServerOptionsWithGateway<Ctx>['gateway']

/**
 * The one door through which the GraphQL server takes another executor: a "gateway" that serves
 * the local schema.
 */
export function executorGateway(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    async load() {
      return {
        executor: ({ queryHash, document, request, context }) =>
          executor({
            hash: queryHash,
            document,
            operationName: request.operationName,
            variables: request.variables ?? {},
            context,
          }),
      }
    },
    async stop() {},
  }
}
