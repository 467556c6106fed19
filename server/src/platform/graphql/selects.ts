import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/**
 * True if the document asks for the field at `path` (dotted, below the field being resolved), so
 * that a verb need not compute what nobody reads. Conditions (`@skip`) count as asked for.
 */
export function selects(info: GraphQLResolveInfo, path: string): boolean {
  const names = path.split('.')
  return info.fieldNodes.some(
    node => node.selectionSet !== undefined && isIn(info, node.selectionSet, names),
  )
}

function isIn(info: GraphQLResolveInfo, set: SelectionSetNode, names: string[]): boolean {
  const [name, ...rest] = names
  return set.selections.some(selection => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return isIn(info, selection.selectionSet, names)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = info.fragments[selection.name.value]
      return fragment !== undefined && isIn(info, fragment.selectionSet, names)
    }
    if (selection.name.value !== name) return false
    return (
      rest.length === 0 ||
      (selection.selectionSet !== undefined && isIn(info, selection.selectionSet, rest))
    )
  })
}
