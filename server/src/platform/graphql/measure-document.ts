import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How large a document is once its fragments are written out. */
export interface DocumentSize {
  depth: number
  fields: number
  aliases: number
  directives: number
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, aliases: 0, directives: 0 }

const beside = (a: DocumentSize, b: DocumentSize): DocumentSize => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
})

/**
 * The size of the largest operation, in time linear in the text: each fragment is measured once and
 * then multiplied. Introspection fields are not counted into the depth; graphql-js limits those.
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
  const known = new Map<string, DocumentSize>()

  function ofFragment(name: string): DocumentSize {
    const measured = known.get(name)
    if (measured) return measured
    // Stands until the fragment is measured: a cycle adds nothing here and is refused by validation.
    known.set(name, NOTHING)
    const fragment = fragments.get(name)
    const size = fragment ? ofSet(fragment.selectionSet) : NOTHING
    known.set(name, size)
    return size
  }

  function ofSelection(node: SelectionNode): DocumentSize {
    const directives = node.directives?.length ?? 0
    if (node.kind === Kind.FRAGMENT_SPREAD)
      return beside(ofFragment(node.name.value), { ...NOTHING, directives })
    const inner = node.selectionSet ? ofSet(node.selectionSet) : NOTHING
    if (node.kind === Kind.INLINE_FRAGMENT) return beside(inner, { ...NOTHING, directives })
    const isIntrospection = node.name.value.startsWith('__')
    return {
      depth: isIntrospection ? 1 : inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives + directives,
    }
  }

  const ofSet = (set: SelectionSetNode): DocumentSize =>
    set.selections.map(ofSelection).reduce(beside, NOTHING)

  return document.definitions.reduce<DocumentSize>((largest, definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return largest
    const own = { ...NOTHING, directives: definition.directives?.length ?? 0 }
    return beside(largest, beside(ofSet(definition.selectionSet), own))
  }, NOTHING)
}
