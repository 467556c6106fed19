import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType } from 'graphql'
import { DATE_ALLOWED, DATE_TIME_ALLOWED } from './scalars.js'

const ofScalar: Record<string, readonly string[]> = {
  Date: DATE_ALLOWED,
  DateTime: DATE_TIME_ALLOWED,
  Int: ['a whole number from -2147483648 to 2147483647'],
  String: ['a text'],
  Boolean: ['true', 'false'],
}

/** What an argument of this type takes, in words or as the list of values. */
export function allowedValues(
  type: GraphQLInputType | null | undefined,
): readonly string[] | undefined {
  if (!type) return undefined
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues().map(value => value.name)
  if (isInputObjectType(named)) return Object.keys(named.getFields())
  return ofScalar[named.name]
}
