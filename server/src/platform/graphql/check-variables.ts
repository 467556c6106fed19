import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { allowedValues } from './allowed-values.js'
import { faultyText } from './check-text.js'

const MOST_ERRORS = 5

/**
 * Checks the variables against what the operation declares, before either executor sees them, so
 * that both answer alike: the error names the argument and what it takes, never the value.
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const errors: GraphQLError[] = []
  for (const definition of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type)) continue
    errors.push(...faultsIn(definition, type, variables))
  }
  return errors.slice(0, MOST_ERRORS)
}

function faultsIn(
  definition: VariableDefinitionNode,
  type: GraphQLInputType,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const name = definition.variable.name.value
  const isGiven = Object.hasOwn(variables, name) && variables[name] !== undefined
  if (!isGiven && (definition.defaultValue || !isNonNullType(type))) return []
  if (!isGiven) return [refuse([name], 'is required', type)]
  if (variables[name] === null && !isNonNullType(type)) return []
  const errors: GraphQLError[] = []
  coerceInputValue(variables[name], type, (path, _value, error) => {
    const at = typeAt(type, path)
    errors.push(refuse([name, ...path], reasonOf(error), at))
  })
  const text = errors.length === 0 ? faultyText(variables[name], [name]) : null
  if (text) errors.push(refuse(text.path, text.reason, typeAt(type, text.path.slice(1))))
  return errors
}

/** Our own scalars explain themselves; the others' messages repeat the value that was sent. */
function reasonOf(error: GraphQLError): string {
  if (error.extensions.code === 'INVALID') return `is refused: ${lowerFirst(error.message)}`
  if (/is not defined by type/.test(error.message)) return 'has a field that is not known.'
  if (/required|non-nullable/.test(error.message)) return 'lacks a value that is required.'
  return 'has a value that it does not take.'
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function refuse(
  path: readonly (string | number)[],
  reason: string,
  type: GraphQLInputType | undefined,
): GraphQLError {
  const argument = path.join('.')
  const allowed = allowedValues(type)
  return new GraphQLError(`Variable $${argument} ${reason}`, {
    extensions: { code: 'INVALID', argument, ...(allowed && { allowed }), http: { status: 400 } },
  })
}

function typeAt(
  type: GraphQLInputType,
  path: readonly (string | number)[],
): GraphQLInputType | undefined {
  return path.reduce<GraphQLInputType | undefined>((current, step) => {
    const at = current && getNullableType(current)
    if (isListType(at)) return at.ofType
    return isInputObjectType(at) ? at.getFields()[step]?.type : undefined
  }, type)
}
