import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql'
import type { Ctx } from '../context.js'
import { inSnapshot } from '../snapshot.js'
import type { Executor } from './jit-executor.js'

type Gateway = ApolloServerOptionsWithGateway<Ctx>['gateway']

/**
 * The one door through which the GraphQL server takes another executor: a "gateway" that serves
 * the local schema. All fields of a query are answered from one state of the database, within what the
 * asker sees of it: none of its statements is sent outside of that transaction.
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
          return asksForData(operation) ? inSnapshot(ctx, run) : run(ctx)
        },
      }
    },
    async stop() {},
  }
}

/** What is asked about the schema needs no database. */
const asksForData = ({ operation, selectionSet }: OperationDefinitionNode): boolean =>
  operation === 'query' &&
  selectionSet.selections.some(
    each => each.kind !== Kind.FIELD || !each.name.value.startsWith('__'),
  )
