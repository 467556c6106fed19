import {
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { allowedValues } from './allowed-values.js'

export interface RefusedArgument {
  argument: string
  allowed?: readonly string[]
}

/**
 * Which argument a validation error is about, and what it takes. Found by position, because
 * graphql-js does not say it. Returns null for errors about fields, fragments or variables.
 */
export function explainLiteral(schema: GraphQLSchema, error: GraphQLError): RefusedArgument | null {
  const start = error.nodes?.[0]?.loc?.start
  const text = error.source?.body
  if (start === undefined || text === undefined) return null
  const types = new TypeInfo(schema)
  const path: string[] = []
  let found: RefusedArgument | null = null
  const isNamed = (kind: string) => kind === Kind.ARGUMENT || kind === Kind.OBJECT_FIELD
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      enter(node) {
        if (isNamed(node.kind) && 'name' in node && node.name) path.push(node.name.value)
        if (found || path.length === 0 || node.loc?.start !== start || node.kind === Kind.NAME)
          return
        const isUnknown = isNamed(node.kind)
        const allowed = isUnknown ? siblings(types) : allowedValues(types.getInputType())
        found = { argument: path.join('.'), ...(allowed && { allowed }) }
      },
      leave(node) {
        if (isNamed(node.kind)) path.pop()
      },
    }),
  )
  return found
}

/** The arguments or input fields that stand where an unknown one was named. */
function siblings(types: TypeInfo): readonly string[] | undefined {
  const parent = types.getParentInputType()
  return types.getArgument() && parent
    ? allowedValues(parent)
    : types.getFieldDef()?.args.map(argument => argument.name)
}
