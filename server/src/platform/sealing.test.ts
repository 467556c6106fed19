import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CannotOpen, createSealing, isSealed, KEY_BYTES } from './sealing.js'

const [older, newer] = [randomBytes(KEY_BYTES), randomBytes(KEY_BYTES)]
const sealing = createSealing([newer])

describe('a sealed secret', () => {
  test('opens to what it was, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (secret, place) => {
        const [one, other] = [sealing.seal(secret, place), sealing.seal(secret, place)]
        return sealing.open(one, place) === secret && one !== other && isSealed(one)
      }),
      { numRuns: 50 },
    )
  })

  test('opens at its place only', () => {
    expect(() => sealing.open(sealing.seal('s', 'one'), 'other')).toThrow(CannotOpen)
  })

  test('does not open once a single bit of it was changed', () => {
    const sealed = sealing.seal('secret', 'here')
    const at = sealed.lastIndexOf(':') + 1
    const bytes = Buffer.from(sealed.slice(at), 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      const forged = sealed.slice(0, at) + changed.toString('base64')
      expect(() => sealing.open(forged, 'here')).toThrow(CannotOpen)
    }
  })

  test('does not open without its key, and what never was sealed does not open at all', () => {
    expect(() => createSealing([older]).open(sealing.seal('s', ''), '')).toThrow('another key')
    for (const stored of ['', 'whsec_abc', 'sealed:1:', 'sealed:2:x:y'])
      expect(() => sealing.open(stored, '')).toThrow(CannotOpen)
  })

  test('opens with the key before, and is known not to be current', () => {
    const both = createSealing([newer, older])
    const before = createSealing([older]).seal('s', '')
    expect(both.open(before, '')).toBe('s')
    expect([before, both.seal('s', ''), 'whsec_s'].map(both.isCurrent)).toEqual([
      false,
      true,
      false,
    ])
  })
})
