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
const MOST_COUNTED = 1_000_000

/** What to ask instead. */
const CHEAPER: Record<string, string> = {
  characters: 'Leave out what you do not show, or ask for it by a question of its own.',
  levels: 'Ask for what lies deeper by a question of its own, with the id of its parent.',
  fields: 'Leave out what you do not show, or ask for it by a question of its own.',
  aliases: 'Ask for several KPIs with one `scorecard`, or post several questions.',
  directives: 'Post one document for each thing you show instead of skipping fields.',
  'fragment spreads': 'Write fields out, or ask for a part of them by a question of its own.',
}

function tooLarge(what: string, limit: number, found: number): GraphQLError {
  const counted = found > MOST_COUNTED ? `over ${MOST_COUNTED}` : found
  const message = `The document has ${counted} ${what}; at most ${limit} are taken. ${CHEAPER[what]}`
  const allowed = [`at most ${limit} ${what}`]
  return new GraphQLError(message, {
    extensions: { code: 'TOO_LARGE', argument: 'query', allowed },
  })
}

/**
 * Refuses documents that would cost more to validate than any real question costs to answer. It
 * stands before the GraphQL server, because validation itself can be made to take seconds.
 * Returns the error to answer with, or null. What does not parse is left to the server to explain.
 */
export function createDocumentGuard(capacity = 500): (text: string) => GraphQLError | null {
  const accepted = new Lru<string, true>(capacity)
  return text => {
    if (text.length > LIMITS.characters)
      return tooLarge('characters', LIMITS.characters, text.length)
    if (accepted.get(text)) return null
    const error = faultIn(text)
    if (!error) accepted.set(text, true)
    return error
  }
}

function faultIn(text: string): GraphQLError | null {
  const spreads = text.match(SPREAD)?.length ?? 0
  if (spreads > MOST_SPREADS) return tooLarge('fragment spreads', MOST_SPREADS, spreads)
  let size: DocumentSize
  try {
    size = measureDocument(parse(text, { maxTokens: LIMITS.tokens, noLocation: true }))
  } catch {
    return null
  }
  if (size.depth > LIMITS.depth) return tooLarge('levels', LIMITS.depth, size.depth)
  for (const part of ['fields', 'aliases', 'directives'] as const)
    if (size[part] > LIMITS[part]) return tooLarge(part, LIMITS[part], size[part])
  return null
}
