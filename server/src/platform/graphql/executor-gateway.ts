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
          return asksForData(operation) ? answeredInSnapshot(ctx, run) : run(ctx)
        },
      }
    },
    async stop() {},
  }
}

/** How the transaction ends is no news once there is an answer: each statement in it told its own error. */
async function answeredInSnapshot<T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  let answer: { value: T } | undefined
  const answering = inSnapshot(ctx, async look => {
    answer = { value: await run(look) }
  })
  await answering.catch(error => {
    if (!answer) throw error
  })
  return (answer as unknown as { value: T }).value
}

/** What is asked about the schema needs no database. */
const asksForData = ({ operation, selectionSet }: OperationDefinitionNode): boolean =>
  operation === 'query' &&
  selectionSet.selections.some(
    each => each.kind !== Kind.FIELD || !each.name.value.startsWith('__'),
  )
