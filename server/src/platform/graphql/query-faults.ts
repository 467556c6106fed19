import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { createDocumentGuard, LIMITS } from './guard-document.js'

const MOST_TOLD = 3

/**
 * Says in words why a document could not be asked: not GraphQL, not of this schema, too large, or
 * not one query. Nothing where it can be.
 */
export function queryFaults(schema: GraphQLSchema): (document: string) => readonly string[] {
  const guard = createDocumentGuard(1)
  return text => {
    const tooLarge = guard(text)
    if (tooLarge) return [tooLarge.message]
    let document: DocumentNode
    try {
      document = parse(text, { maxTokens: LIMITS.tokens })
    } catch (error) {
      return [(error as Error).message]
    }
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    const [only] = operations
    if (operations.length !== 1 || only?.kind !== Kind.OPERATION_DEFINITION)
      return ['One operation is asked at a time.']
    if (only.operation !== 'query') return ['Only a query can be kept, nothing that changes data.']
    return validate(schema, document, undefined, { maxErrors: MOST_TOLD })
      .slice(0, MOST_TOLD)
      .map(({ message }) => message)
  }
}
