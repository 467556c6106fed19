import { describe, expect, test } from 'vitest'
import { faultOfPassword } from './password.js'

const common = new Set(['password', 'qwerty123456', 'sunshine', 'abc'])
const known = ['Ada Byron', 'ada.byron@example.org', 'Example University']
const faultOf = (password: string) =>
  faultOfPassword(password, { isCommon: text => common.has(text), known })

describe('a password is taken', () => {
  test.each([
    'correct horse battery staple',
    'twelve signs',
    'лошадь верно скоба',
    '🐎🔋📎🏔🐎🔋📎🏔🌊🌍🌋🌲',
    'byron walks along the lake',
  ])('%s', password => {
    expect(faultOf(password)).toBeNull()
  })
})

describe('a password is refused', () => {
  test.each([
    ['eleven sig…'.slice(0, 11), 'has 12 to 128 characters'],
    ['x1'.repeat(65), 'has 12 to 128 characters'],
    ['aaaabbbbccccdddd', 'same few characters'],
    ['Qwerty123456', 'tried first'],
    ['Password2026!!', 'tried first'],
    ['**sunshine**123', 'tried first'],
    ['sunshinesunshine', 'tried first'],
    ['AdaByron2026!', 'a name or an address'],
    ['example-university', 'a name or an address'],
  ])('%s: %s', (password, words) => {
    expect(faultOf(password)).toContain(words)
  })
})
