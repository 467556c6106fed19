import { describe, expect, test } from 'vitest'
import { createDocumentGuard, LIMITS } from './guard-document.js'

const faultIn = (text: string) => createDocumentGuard()(text)?.extensions
const nested = (depth: number) => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`
const repeated = (count: number, of: (i: number) => string) =>
  `{${Array.from({ length: count }, (_, i) => of(i)).join(' ')}}`

describe('a document', () => {
  test.each([
    ['levels', nested(LIMITS.depth), nested(LIMITS.depth + 1)],
    ['aliases', repeated(40, i => `a${i}: x`), repeated(41, i => `a${i}: x`)],
    ['fields', repeated(400, i => `f${i}`), repeated(401, i => `f${i}`)],
    ['directives', `{x ${'@d '.repeat(20)}}`, `{x ${'@d '.repeat(21)}}`],
  ])('has at most so many %s', (what, most, tooMany) => {
    expect(faultIn(most)).toBeUndefined()
    expect(faultIn(tooMany)).toMatchObject({
      code: 'TOO_LARGE',
      argument: 'query',
      allowed: [expect.stringContaining(what)],
    })
  })

  test('that is refused hears what it has, what is taken, and what to ask instead', () => {
    const message = (text: string) => createDocumentGuard()(text)?.message
    expect(message(nested(50))).toBe(
      'The document has 50 levels; at most 10 are taken. Ask for what lies deeper by a question of its own, with the id of its parent.',
    )
    expect(message(repeated(41, i => `a${i}: x`))).toMatch(
      /^The document has 41 aliases; .*scorecard/,
    )
  })

  test('is measured with its fragments written out, in an instant', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on T {...F${i + 1} ...F${i + 1}}`,
    )
    const text = `{...F0} ${chain.join(' ')} fragment F60 on T {x}`
    expect(faultIn(text)).toMatchObject({ allowed: ['at most 400 fields'] })
  })

  test('with fragments in a circle ends', () => {
    expect(faultIn('{...A} fragment A on T {x ...B} fragment B on T {y ...A}')).toBeUndefined()
  })

  test('of too many characters or spreads is not even parsed', () => {
    expect(faultIn(`{${' '.repeat(10_000)}x}`)).toMatchObject({ code: 'TOO_LARGE' })
    expect(faultIn(`{${'...A '.repeat(201)}}`)).toMatchObject({ code: 'TOO_LARGE' })
  })

  test('that does not parse is left to the server to explain', () => {
    expect(faultIn('{')).toBeUndefined()
    expect(faultIn('not a document')).toBeUndefined()
  })
})
