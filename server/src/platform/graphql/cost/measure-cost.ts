import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { isListField, pageOf, sizeOfList, typeOfFragment } from './size-of-list.js'

/** What a question asks the server to bring, before it is asked. */
export interface Cost {
  /** Objects in the answer if every list is full: the product of the sizes on the way to each. */
  nodes: number
  /** The field that brings most of them, with the fields on its way: `motions.votes`. */
  dearest: string
  /** The arguments with which a smaller page of it can be asked for. */
  cheaper: readonly string[]
}

export interface Asked {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  variables: Readonly<Record<string, unknown>>
}

/** Where the walk is: so many objects above, on this way, in a page of so many. */
interface Place {
  parent: GraphQLCompositeType
  above: number
  path: readonly string[]
  paged: readonly string[]
  page: number | undefined
}

const NEVER_MORE_THAN = 1e12

/** Of an operation that is valid; its document has been limited, so the walk is short. */
export function measureCost(asked: Asked): Cost {
  const { schema, operation, fragments } = asked
  const root = schema.getRootType(operation.operation)
  let nodes = 0
  let most = 0
  let dearest: Pick<Place, 'path' | 'paged'> = { path: [], paged: [] }

  function ofSet({ selections }: SelectionSetNode, place: Place): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        ofField(selection, place)
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
      if (!fragment) continue
      const parent = typeOfFragment(schema, fragment) ?? place.parent
      ofSet(fragment.selectionSet, { ...place, parent })
    }
  }

  function ofField(node: FieldNode, place: Place): void {
    const field = fieldOf(place.parent, node)
    const type = field && getNamedType(field.type)
    if (!field || !node.selectionSet || !isCompositeType(type)) return
    const page = pageOf(field, node, asked.variables)
    const size = sizeOfList(field, page ?? place.page)
    const count = Math.min(place.above * size, NEVER_MORE_THAN)
    const path = [...place.path, node.name.value]
    const paged = page === undefined ? place.paged : [...place.paged, `${path.join('.')}(first:)`]
    nodes = Math.min(nodes + count, NEVER_MORE_THAN)
    if (count > most) {
      most = count
      dearest = { path, paged }
    }
    // The page of a connection is the size of the lists right below it.
    const below = isListField(field) ? undefined : page
    ofSet(node.selectionSet, { parent: type, above: count, path, paged, page: below })
  }

  if (root) {
    const place = { parent: root, above: 1, path: [], paged: [], page: undefined }
    ofSet(operation.selectionSet, place)
  }
  return { nodes, dearest: dearest.path.join('.'), cheaper: dearest.paged }
}

function fieldOf(
  parent: GraphQLCompositeType,
  { name }: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  return 'getFields' in parent ? parent.getFields()[name.value] : undefined
}
