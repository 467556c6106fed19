import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/** A field as a document asks for it. */
export interface AskedField {
  /** Under which the answer holds it: the alias, or the name. */
  key: string
  field: string
  type: GraphQLOutputType
  isList: boolean
  /** What is asked for below it; empty at a leaf. */
  below: readonly AskedField[]
}

/** What a selection asks for, fragments written out, in its order; each key once. */
export function askedFields(
  document: DocumentNode,
  of: { type: GraphQLObjectType; selection: SelectionSetNode },
): AskedField[] {
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map(each => [each.name.value, each]),
  )
  const read = (type: GraphQLObjectType, selection: SelectionSetNode): AskedField[] => {
    const found = new Map<string, AskedField>()
    for (const node of fieldsIn(selection, fragments)) {
      const field = type.getFields()[node.name.value]
      if (!field) continue
      const key = node.alias?.value ?? node.name.value
      const named = getNamedType(field.type)
      const own = node.selectionSet && isObjectType(named) ? read(named, node.selectionSet) : []
      const below = merged(found.get(key)?.below ?? [], own)
      const isList = isListType(getNullableType(field.type))
      found.set(key, { key, field: field.name, type: field.type, isList, below })
    }
    return [...found.values()]
  }
  return read(of.type, of.selection)
}

const merged = (before: readonly AskedField[], more: readonly AskedField[]): AskedField[] => {
  const known = new Set(before.map(({ key }) => key))
  return [...before, ...more.filter(({ key }) => !known.has(key))]
}

function fieldsIn(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  return selections.flatMap(each => {
    if (each.kind === Kind.FIELD) return each.name.value === '__typename' ? [] : [each]
    const set =
      each.kind === Kind.INLINE_FRAGMENT
        ? each.selectionSet
        : fragments.get(each.name.value)?.selectionSet
    return set ? fieldsIn(set, fragments) : []
  })
}
