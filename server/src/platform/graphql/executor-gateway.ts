import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { Ctx } from '../context.js'
import { sharingSnapshot } from '../snapshot.js'
import type { Executor } from './jit-executor.js'

type Gateway = ApolloServerOptionsWithGateway<Ctx>['gateway']

/**
 * The one door through which the GraphQL server takes another executor: a "gateway" that serves
 * the local schema. All fields of a query are answered from one state of the database.
 */
export function executorGateway(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    async load() {
      return {
        executor: ({ queryHash, document, request, operation, context }) => {
          const run = (ctx: Ctx) =>
            executor({
              hash: queryHash,
              document,
              operationName: request.operationName,
              variables: request.variables ?? {},
              context: ctx,
            })
          const ctx = context as Ctx
          return operation.operation === 'query' ? sharingSnapshot(ctx, run) : run(ctx)
        },
      }
    },
    async stop() {},
  }
}
