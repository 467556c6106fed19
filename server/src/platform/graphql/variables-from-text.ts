import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  typeFromAST,
} from 'graphql'
import { refuse, unknownName } from '../refuse.js'

/** Scalars that are written in JSON as they are in an address; every other one is text. */
const AS_JSON = ['Int', 'Float', 'Boolean']

/**
 * Variables of a document from an address, where everything is text: numbers, lists and input
 * objects are read as JSON, an empty text is null. Throws Invalid for one that the document does not
 * declare or that is not written so.
 */
export function variablesFromText(
  schema: GraphQLSchema,
  document: DocumentNode,
  texts: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const types = new Map(
    (getOperationAST(document)?.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(schema, type as never),
    ]),
  )
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const type = types.get(name)
      if (!isInputType(type))
        throw unknownName('address', 'variable of this query', {
          sent: name,
          known: [...types.keys()],
        })
      return [name, fromText(name, type, text)]
    }),
  )
}

function fromText(name: string, type: GraphQLInputType, text: string): unknown {
  if (text === '') return null
  if (!isWrittenInJson(type)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw refuse(name, `The variable ${name} is not written in JSON.`, [`${String(type)} in JSON`])
  }
}

function isWrittenInJson(type: GraphQLInputType): boolean {
  const bare = getNullableType(type)
  if (isListType(bare) || isInputObjectType(bare)) return true
  return isScalarType(bare) && AS_JSON.includes(bare.name)
}
