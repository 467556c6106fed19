import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type OperationTypeNode,
} from 'graphql'

const OF_SCALARS: Record<string, unknown> = {
  ...{ Int: 1, Float: 0.5, Boolean: true, ID: '1', String: 'x' },
  ...{ Date: '2026-03-01', DateTime: '2026-03-01T00:00:00Z' },
}

export interface Question {
  query: string
  variables: Record<string, unknown>
}

/** Asks for one field at the top, with as little as its types take. */
export function minimalQuestion(
  operation: OperationTypeNode,
  { name, args, type }: GraphQLField<unknown, unknown>,
): Question {
  const needed = args.filter(isRequiredArgument)
  const heads = needed.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
  const given = needed.map(arg => `${arg.name}: $${arg.name}`).join(', ')
  const below = isLeafType(getNamedType(type)) ? '' : ' { __typename }'
  return {
    query: `${operation}${heads && ` (${heads})`} { ${name}${given && `(${given})`}${below} }`,
    variables: Object.fromEntries(needed.map(arg => [arg.name, smallest(arg.type)])),
  }
}

function smallest(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return smallest(type.ofType)
  if (isListType(type)) return [smallest(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map(field => [field.name, smallest(field.type)]),
    )
  return OF_SCALARS[type.name]
}
