import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isNonNullType,
  isRequiredInputField,
  typeFromAST,
} from 'graphql'

/**
 * Whether a variable may leave out a field that is not null because it has a default. The compiler
 * (graphql-jit 0.8.9) takes that for a missing value.
 */
export function hasRequiredDefault(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): boolean {
  const seen = new Set<GraphQLInputType>()
  const has = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type)
    if (!isInputObjectType(named) || seen.has(named)) return false
    seen.add(named)
    return Object.values(named.getFields()).some(
      field => (isNonNullType(field.type) && !isRequiredInputField(field)) || has(field.type),
    )
  }
  const operation = getOperationAST(document, operationName)
  return (operation?.variableDefinitions ?? []).some(definition => {
    const type = typeFromAST(schema, definition.type as never)
    return isInputType(type) && has(type)
  })
}
