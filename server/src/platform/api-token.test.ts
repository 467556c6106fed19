import { expect, test } from 'vitest'
import { isApiToken, newApiToken, shownOfToken } from './api-token.js'

test('a token has the form that scanners of secrets look for, and no other is like it', () => {
  const tokens = Array.from({ length: 200 }, newApiToken)
  for (const token of tokens) expect(token).toMatch(/^sb_[0-9A-Za-z]{49}$/)
  expect(tokens.every(isApiToken)).toBe(true)
  expect(new Set(tokens).size).toBe(200)
})

test('a token that was mistyped, cut off or made up is known by its sum', () => {
  const token = newApiToken()
  const other = token.at(20) === 'a' ? 'b' : 'a'
  const mistyped = `${token.slice(0, 20)}${other}${token.slice(21)}`
  for (const wrong of [mistyped, token.slice(0, -1), `${token}0`, ` ${token}`, 'sb_', ''])
    expect(isApiToken(wrong), wrong).toBe(false)
})

test('what is shown of a token leaves more than 200 bits to guess', () => {
  const token = newApiToken()
  expect(token.startsWith(shownOfToken(token))).toBe(true)
  expect(shownOfToken(token)).toHaveLength(9)
})
