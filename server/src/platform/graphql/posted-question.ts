import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Lru } from '../lru.js'
import type { Keeping } from './cacheable.js'

/** A question whose answer may be kept: its name, and for whom. */
export interface KeptQuestion {
  name: string
  keeping: NonNullable<Keeping>
}

const MOST_KEPT = 500
/** Longer bodies are read anew each time, so that what is kept stays below 8 MB. */
const LONGEST_KEPT = 16 * 1024
const FIELDS = new Set(['query', 'operationName', 'variables'])

/**
 * Has the bodies of this scope read from their text, each text once: the same page asks the same
 * question in the same words. The function it returns names the words of a body (equal names, equal
 * words), or gives null where the answer is not a function of them. Bodies are shared, so nobody may
 * write to them.
 */
export function readQuestions(
  scope: FastifyInstance,
  keepingOf: (query: string) => Keeping,
): (body: unknown) => KeptQuestion | null {
  const parse = scope.getDefaultJsonParser('error', 'error')
  const bodies = new Lru<string, object>(MOST_KEPT)
  const names = new WeakMap<object, KeptQuestion | null>()
  scope.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, text, done) => {
      const known = bodies.get(text)
      if (known) return done(null, known)
      return parse(request, text, (error, body) => {
        if (!error && isQuestion(body)) {
          const keeping = isPlain(body) ? keepingOf(body.query) : null
          names.set(body, keeping && { name: digestOf(text), keeping })
          if (text.length <= LONGEST_KEPT) bodies.set(text, body)
        }
        done(error, body)
      })
    },
  )
  return body => (isQuestion(body) ? (names.get(body) ?? null) : null)
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

function isQuestion(body: unknown): body is { query: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false
  return typeof (body as { query?: unknown }).query === 'string'
}

const isPlain = (body: object): boolean => Object.keys(body).every(name => FIELDS.has(name))
