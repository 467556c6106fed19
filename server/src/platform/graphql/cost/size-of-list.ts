import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  type InlineFragmentNode,
  isCompositeType,
  isListType,
  valueFromASTUntyped,
} from 'graphql'

/** Of a list that nobody can ask for a page of. */
const USUAL_SIZE = 10

/**
 * Given to a field (`@Extensions(listOf(40))`) whose list is usually far from ten long and takes no
 * `first`; the cost of a question counts with it.
 */
export const listOf = (usualSize: number) => ({ usualSize })

type Field = GraphQLField<unknown, unknown>

/** How many are asked for with `first`; undefined where the field takes no such argument. */
export function pageOf(
  field: Field,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const argument = field.args.find(({ name }) => name === 'first')
  if (!argument) return undefined
  const given = node.arguments?.find(({ name }) => name.value === 'first')
  const value = given ? valueFromASTUntyped(given.value, { ...variables }) : undefined
  return Number(value ?? argument.defaultValue ?? USUAL_SIZE * 2)
}

export const isListField = ({ type }: Field): boolean => isListType(getNullableType(type))

/** 1 where it is no list. */
export function sizeOfList(field: Field, page: number | undefined): number {
  if (!isListField(field)) return 1
  return Math.max(1, page ?? Number(field.extensions.usualSize ?? USUAL_SIZE))
}

/** The type that a fragment is on; undefined: that of its parent. */
export function typeOfFragment(
  schema: GraphQLSchema,
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
): GraphQLCompositeType | undefined {
  const type = typeCondition && schema.getType(typeCondition.name.value)
  return type && isCompositeType(type) ? type : undefined
}
