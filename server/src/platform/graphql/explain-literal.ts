import {
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  isRequiredArgument,
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
 * Which argument a validation error is about, and what it takes; of a field that there is not, what
 * there is. Found by position, because graphql-js does not say it. Returns null for other errors.
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
        if (found || node.loc?.start !== start || node.kind === Kind.NAME) return
        if (path.length === 0) {
          if (node.kind === Kind.FIELD) found = unknownField(types, node) ?? missing(types, node)
          return
        }
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

function unknownField(types: TypeInfo, node: FieldNode): RefusedArgument | null {
  const parent = types.getParentType()
  if (types.getFieldDef() || !parent || !('getFields' in parent)) return null
  return { argument: node.name.value, allowed: Object.keys(parent.getFields()) }
}

/** The first argument that the field needs and was not given. */
function missing(types: TypeInfo, node: FieldNode): RefusedArgument | null {
  const given = new Set(node.arguments?.map(argument => argument.name.value))
  const needed = types
    .getFieldDef()
    ?.args.find(argument => isRequiredArgument(argument) && !given.has(argument.name))
  if (!needed) return null
  const allowed = allowedValues(needed.type)
  return { argument: needed.name, ...(allowed && { allowed }) }
}

/** The arguments or input fields that stand where an unknown one was named. */
function siblings(types: TypeInfo): readonly string[] | undefined {
  const parent = types.getParentInputType()
  return types.getArgument() && parent
    ? allowedValues(parent)
    : types.getFieldDef()?.args.map(argument => argument.name)
}
