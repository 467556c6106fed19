import {
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationContext,
} from 'graphql'

/** Refuses a kind of operation that the schema has no field for, before anything is executed. */
export const knownOperations = (context: ValidationContext) => ({
  OperationDefinition(node: OperationDefinitionNode) {
    if (!context.getSchema().getRootType(node.operation)) {
      context.reportError(refusalOf(context, node))
    }
  },
})

function refusalOf(context: ValidationContext, node: OperationDefinitionNode): GraphQLError {
  const known = KINDS.filter(kind => context.getSchema().getRootType(kind))
  return new GraphQLError(`There is no ${node.operation} here, but ${known.join(' and ')}.`, {
    nodes: node,
  })
}

const KINDS = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION]
