import { type DocumentNode, GraphQLError, visit } from 'graphql'

const HALF_A_CHARACTER = /\p{Cs}/u
/** Left-to-right and right-to-left override. */
const TURNED_ROUND = /[\u202D\u202E]/u
/** Only of what has no width, and what white space is between it. */
const UNSEEN = /^\s*\p{Cf}[\p{Cf}\s]*$/u

/** Why this text is taken nowhere, whatever it is for; null where it may be. */
export function faultOfText(text: string): string | null {
  // Stored, it would become another text.
  if (HALF_A_CHARACTER.test(text)) return 'holds half of a character (a lone surrogate).'
  if (TURNED_ROUND.test(text))
    return 'holds a character that shows what follows the other way round (U+202D or U+202E).'
  if (UNSEEN.test(text)) return 'holds nothing that can be seen.'
  return null
}

/** The first text within a value that cannot be taken: where it is, and why. */
export function faultyText(
  value: unknown,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; reason: string } | null {
  if (typeof value === 'string') {
    const reason = faultOfText(value)
    return reason === null ? null : { path, reason }
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const found = faultyText(inner, [...path, Array.isArray(value) ? Number(name) : name])
    if (found) return found
  }
  return null
}

/** The same of what is written in the document itself. */
export function checkWrittenText(document: DocumentNode): GraphQLError | null {
  let fault: GraphQLError | null = null
  visit(document, {
    StringValue: node => {
      const reason = faultOfText(node.value)
      if (reason === null || fault !== null) return
      const extensions = { code: 'INVALID', http: { status: 400 } }
      fault = new GraphQLError(`A text in the document ${reason}`, { nodes: node, extensions })
    },
  })
  return fault
}
