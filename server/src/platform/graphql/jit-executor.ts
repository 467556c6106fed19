import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { Lru } from '../lru.js'
import { hasRequiredDefault } from './has-required-default.js'

export interface Execution {
  /** Names the document: equal hash, equal document. */
  hash: string
  document: DocumentNode
  operationName: string | undefined
  variables: Record<string, unknown>
  context: unknown
}
export type Executor = (execution: Execution) => Promise<ExecutionResult>

/** graphql-js: the reference that the compiled executor is held to. */
export const createPlainExecutor =
  (schema: GraphQLSchema): Executor =>
  async ({ document, operationName, variables, context }) =>
    execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue: context,
    })

/**
 * Compiles each operation once to a function and keeps the last `capacity` of them. What cannot be
 * compiled goes to graphql-js.
 */
export function createJitExecutor(schema: GraphQLSchema, capacity = 200): Executor {
  const plain = createPlainExecutor(schema)
  const compiled = new Lru<string, CompiledQuery | 'plain'>(capacity)
  return async execution => {
    const key = `${execution.hash} ${execution.operationName ?? ''}`
    let query = compiled.get(key)
    if (query === undefined) {
      query = compileOrPlain(schema, execution)
      compiled.set(key, query)
    }
    if (query === 'plain') return plain(execution)
    return withOurErrors(await query.query(undefined, execution.context, execution.variables))
  }
}

function compileOrPlain(schema: GraphQLSchema, execution: Execution): CompiledQuery | 'plain' {
  const { document, operationName } = execution
  if (hasRequiredDefault(schema, document, operationName)) return 'plain'
  try {
    const query = compileQuery(schema, document, operationName, {
      disablingCapturingStackErrors: true,
    })
    return isCompiledQuery(query) ? query : 'plain'
  } catch {
    return 'plain'
  }
}

/** The compiler's errors are of another class, with a message that cannot be written. */
function withOurErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result
  return {
    ...result,
    errors: result.errors.map(
      ({ message, path, originalError, extensions }) =>
        new GraphQLError(message, {
          path: path ?? null,
          originalError: originalError ?? null,
          extensions: extensions ?? null,
        }),
    ),
  }
}
