import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { Lru } from '../lru.js'
import { LIMITS } from './guard-document.js'

/**
 * Given to a query field (`@Extensions(answeredByData)`) whose answer, with all that is below it,
 * is a function of the question, of who asks, and of the state that `versionOf` names.
 */
export const answeredByData = { answeredByData: true }

/**
 * Given to a field below such a one that says something else to each reader, such as what they may do:
 * an answer with it is kept for that reader alone.
 */
export const answeredByReader = { answeredByReader: true }

/** For whom an answer may be kept: for all who are given the same, for one reader, or for nobody. */
export type Keeping = 'SHARED' | 'OWN' | null

/** Tells of a document for whom its answer may be kept. What was asked before is remembered. */
export function createCacheCheck(
  schema: GraphQLSchema,
  capacity = 500,
): (query: string) => Keeping {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  const kept = new Set(
    fields.filter(({ extensions }) => extensions.answeredByData).map(({ name }) => name),
  )
  const known = new Lru<string, Keeping>(capacity)
  return query => {
    const found = known.get(query)
    if (found !== undefined) return found
    const answer = keepingOf(schema, kept, query)
    known.set(query, answer)
    return answer
  }
}

/** What does not parse is left to the server to explain. */
function keepingOf(schema: GraphQLSchema, kept: ReadonlySet<string>, query: string): Keeping {
  try {
    const document = parse(query, { noLocation: true, maxTokens: LIMITS.tokens })
    if (!rootsOf(document).every(name => kept.has(name))) return null
    return isByReader(schema, document) ? 'OWN' : 'SHARED'
  } catch {
    return null
  }
}

function isByReader(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let found = false
  const Field = () => {
    if (types.getFieldDef()?.extensions.answeredByReader) found = true
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return found
}

/** Names of what is asked for at the top; a name that no field has for anything unusual. */
function rootsOf({ definitions }: DocumentNode): string[] {
  const operations = definitions.filter(each => each.kind === Kind.OPERATION_DEFINITION)
  return operations.flatMap(({ operation, selectionSet }) =>
    operation !== 'query'
      ? [`(${operation})`]
      : selectionSet.selections.map(each =>
          each.kind === Kind.FIELD ? each.name.value : '(spread)',
        ),
  )
}
