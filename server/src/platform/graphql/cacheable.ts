import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql'
import { Lru } from '../lru.js'
import { LIMITS } from './guard-document.js'

/**
 * Given to a query field (`@Extensions(answeredByData)`) whose answer, with all that is below it,
 * is a function of the question, of who asks, and of the state that `versionOf` names.
 */
export const answeredByData = { answeredByData: true }

/**
 * Tells of a document whether its answer may be kept: it asks for fields of that kind only. What
 * was asked before is remembered.
 */
export function createCacheCheck(
  schema: GraphQLSchema,
  capacity = 500,
): (query: string) => boolean {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  const kept = new Set(
    fields.filter(({ extensions }) => extensions.answeredByData).map(({ name }) => name),
  )
  const known = new Lru<string, boolean>(capacity)
  return query => {
    const found = known.get(query)
    if (found !== undefined) return found
    const answer = asksOnlyFor(kept, query)
    known.set(query, answer)
    return answer
  }
}

/** What does not parse is left to the server to explain. */
function asksOnlyFor(kept: ReadonlySet<string>, query: string): boolean {
  try {
    return rootsOf(parse(query, { noLocation: true, maxTokens: LIMITS.tokens })).every(name =>
      kept.has(name),
    )
  } catch {
    return false
  }
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
