import { GraphQLError, parse } from 'graphql'
import { Lru } from '../lru.js'
import { type DocumentSize, measureDocument } from './measure-document.js'

export const LIMITS = {
  characters: 10_000,
  tokens: 2_000,
  depth: 10,
  fields: 400,
  aliases: 40,
  directives: 20,
} as const

const SPREAD = /\.\.\./g
const MOST_SPREADS = 200

const tooLarge = (what: string, limit: number): GraphQLError =>
  new GraphQLError(`The document has too many ${what}: at most ${limit} are taken.`, {
    extensions: { code: 'TOO_LARGE', argument: 'query', allowed: [`at most ${limit} ${what}`] },
  })

/**
 * Refuses documents that would cost more to validate than any real question costs to answer. It
 * stands before the GraphQL server, because validation itself can be made to take seconds.
 * Returns the error to answer with, or null. What does not parse is left to the server to explain.
 */
export function createDocumentGuard(capacity = 500): (text: string) => GraphQLError | null {
  const accepted = new Lru<string, true>(capacity)
  return text => {
    if (text.length > LIMITS.characters) return tooLarge('characters', LIMITS.characters)
    if (accepted.get(text)) return null
    const error = faultIn(text)
    if (!error) accepted.set(text, true)
    return error
  }
}

function faultIn(text: string): GraphQLError | null {
  if ((text.match(SPREAD)?.length ?? 0) > MOST_SPREADS)
    return tooLarge('fragment spreads', MOST_SPREADS)
  let size: DocumentSize
  try {
    size = measureDocument(parse(text, { maxTokens: LIMITS.tokens, noLocation: true }))
  } catch {
    return null
  }
  if (size.depth > LIMITS.depth) return tooLarge('levels', LIMITS.depth)
  for (const part of ['fields', 'aliases', 'directives'] as const)
    if (size[part] > LIMITS[part]) return tooLarge(part, LIMITS[part])
  return null
}
