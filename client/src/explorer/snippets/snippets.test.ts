import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asCurl } from './curl.js'
import { asPowerQuery } from './power-query.js'
import { asPython } from './python.js'
import type { Question } from './question.js'
import { asR } from './r.js'

const hostile = `{ kpi(code: "it's \\"x\\" #(lf) $HOME \`id\` )\\" 😀") {\n  name\n}\n}`
const question: Question = {
  url: 'https://board.example.org/graphql',
  document: hostile,
  variables: { text: `'"; rm -rf ~ #( 😀 \n`, none: null },
}
const body = { query: question.document, variables: question.variables }

/** Of what ends or escapes a string somewhere, more often than chance would have it. */
const signs = fc.constantFrom(...`)"'-#(\\\n lf`)
const questions = fc.record({
  url: fc.constant(question.url),
  document: fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: signs, minLength: 1, maxLength: 20 }),
  ),
  variables: fc.dictionary(fc.string({ maxLength: 5 }), fc.string({ maxLength: 20 }), {
    maxKeys: 2,
  }),
})

test('a shell takes the curl command as one request, with nothing in it run', () => {
  const shown = asCurl(question)
    .replace('curl -sS', 'for word in')
    .concat('\ndo printf "%s\\0" "$word"; done')
  const words = execFileSync('sh', ['-c', shown], { env: { STEERBOARD_TOKEN: 't' } })
    .toString()
    .split('\0')
  expect(words.slice(0, -1)).toEqual([
    question.url,
    '-H',
    'content-type: application/json',
    '-H',
    'authorization: Bearer t',
    '-d',
    JSON.stringify(body),
  ])
})

const python = (() => {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
})()

test.skipIf(!python)('Python sends what was asked (skipped where there is no python3)', () => {
  const program = asPython(question)
    .replace(/with urlopen[\s\S]*/, '')
    .replace(/with urllib[\s\S]*/, 'print(request.data.decode())')
  const sent = execFileSync('python3', ['-'], { input: program, env: { STEERBOARD_TOKEN: 't' } })
  expect(JSON.parse(sent.toString())).toEqual(body)
})

test('Python’s strings are JSON’s, whatever is asked', () => {
  fc.assert(
    fc.property(questions, asked => {
      const [, text] = /^query = (".*")$/m.exec(asPython(asked)) ?? []
      const plain = text?.replaceAll(/\\U([0-9a-f]{8})/g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      )
      expect(JSON.parse(plain ?? '')).toBe(asked.document)
    }),
  )
})

test('R’s raw string holds the question and ends after it, whatever is asked', () => {
  fc.assert(
    fc.property(questions, asked => {
      const [, dashes, text] = /^query <- r"(-*)\(([\s\S]*?)\)\1"$/m.exec(asR(asked)) ?? []
      expect(text).toBe(asked.document)
      expect(asked.document).not.toContain(`)${dashes}"`)
    }),
  )
})

test('the string of M is the body, whatever is asked', () => {
  fc.assert(
    fc.property(questions, asked => {
      const [, text] = /^ {4}Body = "(.*)",$/m.exec(asPowerQuery(asked)) ?? []
      const plain = text
        ?.replaceAll('""', '"')
        .replaceAll(/#\((lf|#)\)/g, (_, escaped) => (escaped === 'lf' ? '\n' : '#'))
      expect(JSON.parse(plain ?? '')).toEqual({ query: asked.document, variables: asked.variables })
    }),
  )
})
