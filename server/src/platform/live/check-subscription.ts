import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { checkVariables } from '../graphql/check-variables.js'
import { createDocumentGuard, LIMITS } from '../graphql/guard-document.js'

interface Payload {
  query: string
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
}

export interface Checked {
  schema: GraphQLSchema
  document: DocumentNode
  operationName?: string | null
  variableValues?: Record<string, unknown> | null
}

const faultIn = createDocumentGuard()

/** The same limits as over HTTP; questions and changes are asked there. */
export function checkSubscription(
  schema: GraphQLSchema,
  payload: Payload,
  isTooMany: boolean,
): readonly GraphQLError[] | Checked {
  if (isTooMany) return [refusal('This connection has too many subscriptions.', 'TOO_MANY')]
  const fault = faultIn(payload.query)
  if (fault) return [fault]
  let document: DocumentNode
  try {
    document = parse(payload.query, { maxTokens: LIMITS.tokens })
  } catch (error) {
    return [error as GraphQLError]
  }
  const faults = validate(schema, document, undefined, { maxErrors: 5 })
  if (faults.length > 0) return faults
  const operation = getOperationAST(document, payload.operationName)
  if (operation?.operation !== 'subscription')
    return [refusal('Only subscriptions are taken here; ask the rest with POST.', 'BAD_REQUEST')]
  const variables = checkVariables(schema, operation, payload.variables ?? {})
  if (variables.length > 0) return variables
  return {
    schema,
    document,
    operationName: payload.operationName ?? null,
    variableValues: payload.variables ?? null,
  }
}

const refusal = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } })
