import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnTo } from './return-to.js'

test.each(['/', '/kpi/MTTR?department=IT', '/targets/propose?kpi=MTTR#why', '/alerts/17'])(
  '%s is gone on to as it was asked for',
  path => {
    expect(returnTo(path)).toBe(path)
  },
)

describe('O14 open redirect by returnTo', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example'.replace('%09', '\t'),
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'evil.example',
    '',
    null,
    `/${'a'.repeat(3_000)}`,
  ])('%j leads to the board', path => {
    expect(returnTo(path)).toBe('/')
  })

  test('no text whatever leads to another site', () => {
    const sign = fc.constantFrom(...'//\\\\.\t\n @:%?#a9')
    const nasty = fc.array(sign, { maxLength: 12 }).map(signs => `/${signs.join('')}`)
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), text => {
        const { host } = new URL(returnTo(text), 'https://board.example.org')
        expect(host).toBe('board.example.org')
      }),
    )
  })
})

test('signing in does not lead back to signing in', () => {
  for (const path of ['/sign-in', '/sign-in?x=1', '/auth/oidc/start', '/set-up', '/reset'])
    expect(returnTo(path)).toBe('/')
})
