import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  visit,
} from 'graphql'

/** Records of a page while a list is read to its end. */
const PAGE = 100
/** Variable that holds the cursor, and alias under which an answer says whether there is more. */
export const AFTER = 'export_after'
export const PAGE_INFO = 'export_page'

/** How a list in pages says where it goes on: a connection by its `pageInfo`, others at once. */
export type Paging = 'pageInfo' | 'endCursor'

/** A list in pages is gone on with after a cursor; null: it comes as a whole. */
export function pagingOf({ type, args }: GraphQLField<unknown, unknown>): Paging | null {
  const named = getNamedType(type)
  const fields = isObjectType(named) ? named.getFields() : {}
  const takes = (name: string) => args.some(arg => arg.name === name)
  if (!takes('first') || !takes('after')) return null
  if ('edges' in fields && 'pageInfo' in fields) return 'pageInfo'
  return 'endCursor' in fields ? 'endCursor' : null
}

/** Fields from a text without braces. */
export const fieldsIn = (text: string): readonly SelectionNode[] => {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions
  return (operation as OperationDefinitionNode).selectionSet.selections
}
export const pageFields: Readonly<Record<Paging, readonly SelectionNode[]>> = {
  pageInfo: fieldsIn(`${PAGE_INFO}: pageInfo { hasNextPage endCursor }`),
  endCursor: fieldsIn(`${PAGE_INFO}: endCursor`),
}

/** Those of a field, but for a whole page behind the cursor. */
export function pagedArguments({ arguments: own = [] }: FieldNode): ArgumentNode[] {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const
  return [
    ...own.filter(each => each.name.value !== 'first' && each.name.value !== 'after'),
    { kind: Kind.ARGUMENT, name: name('first'), value: { kind: Kind.INT, value: String(PAGE) } },
    {
      kind: Kind.ARGUMENT,
      name: name('after'),
      value: { kind: Kind.VARIABLE, name: name(AFTER) },
    },
  ]
}

/** One operation of the document with another field at its top, and the variables used then. */
export function withRoot(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: FieldNode,
): DocumentNode {
  const selectionSet = { ...operation.selectionSet, selections: [root] }
  const asked = visit(
    { ...document, definitions: document.definitions.filter(isFragmentOr(operation)) },
    { OperationDefinition: node => (node === operation ? { ...node, selectionSet } : undefined) },
  )
  const used = variablesIn(asked)
  const [own] = parse(`query ($${AFTER}: String) { __typename }`, { noLocation: true }).definitions
  const added = used.has(AFTER) ? ((own as OperationDefinitionNode).variableDefinitions ?? []) : []
  return visit(asked, {
    OperationDefinition: node => ({
      ...node,
      variableDefinitions: [
        ...(node.variableDefinitions ?? []).filter(each => used.has(each.variable.name.value)),
        ...added,
      ],
    }),
  })
}

const isFragmentOr =
  (operation: OperationDefinitionNode) =>
  (each: DocumentNode['definitions'][number]): boolean =>
    each === operation || each.kind === Kind.FRAGMENT_DEFINITION

/** Names of the variables that are used, not only declared. */
export function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    Variable: node => {
      names.add(node.name.value)
    },
  })
  return names
}
