import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Ctx } from '../context.js'
import { KnownError, Unauthenticated } from '../errors.js'

const ABOUT_THE_SCHEMA = new Set(['__schema', '__type'])

/** Asks `demand` before the schema is told to anybody; what it throws is the answer. */
export const introspectionCheck = (demand: (ctx: Ctx) => void): ApolloServerPlugin<Ctx> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue }) {
        if (!operation || !asksForSchema(document, operation)) return
        try {
          demand(contextValue)
        } catch (error) {
          if (!(error instanceof KnownError)) throw error
          const status = error instanceof Unauthenticated ? 401 : 403
          throw new GraphQLError(error.message, {
            originalError: error,
            extensions: { code: error.code, http: { status } },
          })
        }
      },
    }
  },
})

/** Valid documents have no fragments in a circle, so this ends. */
function asksForSchema(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const isIn = ({ selections }: SelectionSetNode): boolean =>
    selections.some(each => {
      if (each.kind === Kind.FIELD) return ABOUT_THE_SCHEMA.has(each.name.value)
      if (each.kind === Kind.INLINE_FRAGMENT) return isIn(each.selectionSet)
      return document.definitions.some(
        one =>
          one.kind === Kind.FRAGMENT_DEFINITION &&
          one.name.value === each.name.value &&
          isIn(one.selectionSet),
      )
    })
  return isIn(operation.selectionSet)
}
