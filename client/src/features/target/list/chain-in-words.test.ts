import { expect, test } from 'vitest'
import { chainInWords } from './chain-in-words.js'

const link = (label: string, outcome: 'AGREED' | 'NONE') => ({ scope: { label }, outcome })

test('an inherited target names everybody who was asked, and who had it', () => {
  const chain = [link('E-mail', 'NONE'), link('IT', 'NONE'), link('Company', 'AGREED')]
  expect(chainInWords(chain)).toBe('from Company; E-mail and IT have none of their own')
  expect(chainInWords(chain.slice(1))).toBe('from Company; IT has none of its own')
})

test('a target of its own needs no chain, and none has none', () => {
  expect(chainInWords([link('E-mail', 'AGREED')])).toBe('')
  expect(chainInWords([link('E-mail', 'NONE'), link('IT', 'NONE')])).toBe('')
})
