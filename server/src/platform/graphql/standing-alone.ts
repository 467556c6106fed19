import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql'
import type { Ctx } from '../context.js'

/**
 * Refuses a mutation that commits itself (`commitsItself`: signing in, passwords) beside others: forty
 * passwords are not tried by one request, and what it changes of who asks is not half done.
 */
export const standingAlone: ApolloServerPlugin<Ctx> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation }) {
        if (operation?.operation !== OperationTypeNode.MUTATION) return
        const known = schema.getMutationType()?.getFields()
        const asked = fieldsIn(document, operation.selectionSet)
        const alone = asked.find(({ name }) => known?.[name.value]?.extensions.commitsItself)
        if (!alone || asked.length === 1) return
        const message = `Ask \`${alone.name.value}\` in a request of its own, once.`
        throw new GraphQLError(message, {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        })
      },
    }
  },
}

/** The fields at the top; valid documents have no fragments in a circle, so this ends. */
function fieldsIn(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap(each => {
    if (each.kind === Kind.FIELD) return [each]
    if (each.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, each.selectionSet)
    return document.definitions.flatMap(one =>
      one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === each.name.value
        ? fieldsIn(document, one.selectionSet)
        : [],
    )
  })
}
