import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  Kind,
} from 'graphql'
import { refuse } from '../refuse.js'
import { type AskedField, askedFields } from './asked-fields.js'
import type { ExportedAs } from './exported-as.js'
import {
  AFTER,
  fieldsIn,
  PAGE_INFO,
  pagedArguments,
  pageFields,
  pagingOf,
  variablesIn,
  withRoot,
} from './paged-document.js'
import { shapeTable, type TableShape } from './shape-table.js'
import type { TableHead } from './table.js'

export interface Question {
  document: DocumentNode
  operationName: string | undefined
  variables: Readonly<Record<string, unknown>>
}

/** How one question is asked page by page, and its answers become a table. */
export interface ExportPlan {
  /** Of the field that is asked; what the file is called after. */
  name: string
  document: DocumentNode
  /** Of the page behind a cursor; null: the first. */
  variablesAt(cursor: string | null): Record<string, unknown>
  rowsOf: (data: unknown) => ReturnType<TableShape['rowsOf']>
  /** Null: there is no page behind that of the answer. */
  nextAfter(data: unknown): string | null
  headOf(data: unknown): TableHead
}

type Data = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>

/**
 * Plans the export of a valid document: it asks one field of one query. A list that comes in pages
 * is asked for to its end. Throws Invalid for what is no table.
 */
export function planExport(schema: GraphQLSchema, question: Question): ExportPlan {
  const { operation, root } = chooseRoot(schema, question)
  const field = fieldOf(schema, root)
  const how = field.extensions.exportedAs as ExportedAs | undefined
  const key = root.alias?.value ?? root.name.value
  const [asked] = askedFields(question.document, {
    type: schema.getQueryType() as GraphQLObjectType,
    selection: { kind: Kind.SELECTION_SET, selections: [root] },
  })
  const shape = shapeTable(asked as AskedField, how)
  const paging = pagingOf(field)
  const isPaged = paging !== null
  const from = getArgumentValues(field, root, { ...question.variables })
  const told = [
    ...(how?.about ? fieldsIn(how.about.select) : []),
    ...(paging ? pageFields[paging] : []),
  ]
  const document = withRoot(question.document, operation, {
    ...root,
    arguments: isPaged ? pagedArguments(root) : (root.arguments ?? []),
    ...(root.selectionSet && {
      selectionSet: {
        ...root.selectionSet,
        selections: [...root.selectionSet.selections, ...told],
      },
    }),
  })
  const used = variablesIn(document)
  return {
    name: field.name,
    document,
    variablesAt: cursor => ({
      ...Object.fromEntries(Object.entries(question.variables).filter(([name]) => used.has(name))),
      ...(isPaged && { [AFTER]: cursor ?? from.after ?? null }),
    }),
    rowsOf: data => shape.rowsOf((data as Data)[key]),
    nextAfter: data => (isPaged ? nextOf((data as Data)[key]) : null),
    headOf: data => ({ columns: shape.columns, about: aboutOf((data as Data)[key], how, shape) }),
  }
}

function chooseRoot(schema: GraphQLSchema, { document, operationName }: Question) {
  const operation = getOperationAST(document, operationName)
  if (!operation)
    throw refuse('operationName', 'The document has several operations: name one of them.', [
      'the name of an operation of the document',
    ])
  const roots = operation.selectionSet.selections
  const [root] = roots
  const one = ['a query with one field at the top, without a fragment there']
  if (operation.operation !== 'query' || roots.length !== 1 || root?.kind !== Kind.FIELD)
    throw refuse('query', 'A file holds the answer to one field of a query.', one)
  if (!Object.hasOwn(schema.getQueryType()?.getFields() ?? {}, root.name.value))
    throw refuse('query', 'What describes the contract itself is no table.', one)
  return { operation, root }
}

const fieldOf = (schema: GraphQLSchema, root: FieldNode): GraphQLField<unknown, unknown> =>
  (schema.getQueryType() as GraphQLObjectType).getFields()[root.name.value] as GraphQLField<
    unknown,
    unknown
  >

function nextOf(answer: Data[string] | undefined): string | null {
  const page = answer?.[PAGE_INFO] as string | { hasNextPage: boolean; endCursor: string } | null
  if (typeof page === 'string') return page
  return page?.hasNextPage ? page.endCursor : null
}

function aboutOf(
  answer: Data[string] | undefined,
  how: ExportedAs | undefined,
  shape: TableShape,
): TableHead['about'] {
  const aside = shape
    .asideOf(answer ?? {})
    .flatMap(([label, value]) =>
      value === null || value === undefined ? [] : [[label, String(value)] as const],
    )
  return [...(how?.about && answer ? how.about.tell(answer as never) : []), ...aside]
}
