import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseNamed, casesOf, everyCase } from './reference-cases.js'

const domain = join(import.meta.dirname, '..')
const tests = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.test.ts') && !path.startsWith('testing'))
  .map(path => readFileSync(join(domain, path), 'utf8'))
  .join('\n')
const askedFor = (asking: RegExp) => new Set([...tests.matchAll(asking)].map(([, name]) => name))
const categories = askedFor(/casesOf\(\s*'([^']+)'/g)
const names = askedFor(/caseNamed\(\s*'([^']+)'/g)

test('every reference case is asked for by a test of the domain', () => {
  const unused = everyCase.filter(
    ({ name, category }) => !names.has(name) && !categories.has(category),
  )
  expect(unused.map(({ name }) => name)).toEqual([])
})

test('no reference case has gone from the file', () => {
  expect(everyCase).toHaveLength(81)
  expect(new Set(everyCase.map(({ name }) => name)).size).toBe(81)
})

test('a case or category that does not exist is an error, not an empty run', () => {
  expect(() => casesOf('astrology')).toThrow('no reference case of category astrology')
  expect(() => caseNamed('wilson-1-of-0')).toThrow('no reference case wilson-1-of-0')
})
