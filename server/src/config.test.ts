import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeReference } from './config/write-reference.js'
import { maskUrl, readConfig } from './config.js'
import { temporaryFolder } from './testing/temporary-folder.js'

const refusal = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    return (error as Error).message
  }
  return 'accepted'
}

describe('without any setting', () => {
  test('it listens on port 4000 of this machine and keeps its data in the project', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', databaseUrl: undefined })
    expect(config.dataDir).toMatch(/\/data$/)
  })

  test('an empty value counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
    })
  })
})

test('K16: a secret can be given as a file, with a new line at its end, and not as an empty one', () => {
  const folder = temporaryFolder('steerboard-config-')
  const path = join(folder, 'url')
  writeFileSync(path, 'postgres://u:p@host/db\n')
  expect(readConfig({ DATABASE_URL_FILE: path }).databaseUrl).toBe('postgres://u:p@host/db')
  expect(refusal({ DATABASE_URL_FILE: path, DATABASE_URL: 'postgres://u:p@x/y' })).toContain(
    'DATABASE_URL and DATABASE_URL_FILE are both set',
  )
  writeFileSync(path, '\n')
  expect(refusal({ DATABASE_URL_FILE: path })).toContain(`"${path}", which is empty`)
  rmSync(folder, { recursive: true })
  expect(refusal({ DATABASE_URL_FILE: path })).toContain(`"${path}", which cannot be read (ENOENT)`)
})

test('a key is 32 bytes as base64, and several may be given while one replaces another', () => {
  const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const key = `${one.toString('base64')}, ${other.toString('base64')}`
  expect(readConfig({ SECRET_KEY: key }).secretKeys).toEqual([one, other])
  expect(readConfig({}).secretKeys).toEqual([])
  const short = Buffer.alloc(16, 7).toString('base64')
  expect(refusal({ SECRET_KEY: short })).toContain('32 random bytes as base64')
  expect(refusal({ SECRET_KEY: short })).not.toContain(short)
})

describe('what is refused', () => {
  test.each(['0', '70000', 'abc', '-1', '80.5', '0x50', ' 80'])('PORT=%s', value => {
    expect(refusal({ PORT: value })).toContain(
      `PORT is "${value}" but must be a whole number from 1 to 65535`,
    )
  })

  test.each(['5m', '-1s', '301'])('DRAIN_SECONDS=%s', value => {
    expect(refusal({ DRAIN_SECONDS: value })).toContain('must be a whole number from 0 to 300')
  })

  test.each([
    'localhost:5432/db',
    'mysql://u:p@host/db',
    'postgres://u:p@host',
    'postgres://u:p%zz@host/db',
    'postgres://u:se#cret@host/db',
  ])('DATABASE_URL=%s, without showing it', value => {
    const message = refusal({ DATABASE_URL: value })
    expect(message).toContain('DATABASE_URL')
    expect(message).toContain('%40')
    expect(message).not.toContain(value)
  })

  test.each(['loud', 'INFO'])('LOG_LEVEL=%s', value => {
    expect(refusal({ LOG_LEVEL: value })).toContain('must be one of fatal, error, warn')
  })

  test('a misspelt name of ours, with the one that was meant', () => {
    expect(refusal({ STEERBOARD_TEST_NWO: '1' })).toContain('did you mean STEERBOARD_TEST_NOW?')
    expect(refusal({ STEERBOARD_PORT: '1' })).toContain('did you mean PORT?')
    expect(refusal({ STEERBOARD_XYZZY_PLUGH: '1' })).toContain(
      'STEERBOARD_XYZZY_PLUGH is not a setting',
    )
  })

  test('a test clock outside tests, and one without a zone', () => {
    const STEERBOARD_TEST_NOW = '2026-04-15T10:00:00Z'
    expect(refusal({ STEERBOARD_TEST_NOW })).toContain('NODE_ENV is not test')
    expect(refusal({ STEERBOARD_TEST_NOW: '2026-04-15', NODE_ENV: 'test' })).toContain(
      'with its zone',
    )
    expect(readConfig({ STEERBOARD_TEST_NOW, NODE_ENV: 'test' }).clock()).toEqual(
      new Date(STEERBOARD_TEST_NOW),
    )
  })

  test('a debugger in production', () => {
    expect(refusal({ NODE_ENV: 'production', NODE_OPTIONS: '--inspect=0.0.0.0' })).toContain(
      'debugger',
    )
  })

  test('several at once are named together', () => {
    const message = refusal({ PORT: 'abc', LOG_LEVEL: 'loud', STEERBOARD_HSOT: 'x' })
    expect(message).toMatch(/STEERBOARD_HSOT.*PORT.*LOG_LEVEL/)
  })
})

test('a database URL is shown without its password', () => {
  expect(maskUrl('postgres://me:p%40ss@host:5432/db?password=x')).toBe(
    'postgres://me:***@host:5432/db',
  )
})

test('docs/configuration.md is what the program says', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
  expect(page, 'pnpm run docs:config writes it').toBe(writeReference())
})

describe('the sign-in of the organisation', () => {
  const given = {
    OIDC_ISSUER: 'https://login.example.org/realms/main',
    OIDC_CLIENT_ID: 'steerboard',
    OIDC_CLIENT_SECRET: 'secret',
    BASE_URL: 'https://board.example.org',
  }

  test('maps groups to roles, everywhere or within a department', () => {
    const OIDC_GROUPS = '{"board": "executive", "it-leads": ["owner@IT", "Member"]}'
    expect([...(readConfig({ ...given, OIDC_GROUPS }).provider?.mapping ?? [])]).toEqual([
      ['board', [{ role: 'EXECUTIVE', department: null }]],
      [
        'it-leads',
        [
          { role: 'OWNER', department: 'IT' },
          { role: 'MEMBER', department: null },
        ],
      ],
    ])
  })

  test.each(['{', '[]', '{"a": "king"}', '{"a": "owner@"}', '{"a": 7}'])(
    'refuses the groups %s and says how they are written',
    OIDC_GROUPS => {
      expect(refusal({ ...given, OIDC_GROUPS })).toContain('must be JSON such as')
    },
  )

  test.each(['http://login.example.org', 'login.example.org', 'https://a.example/?x=1', 'ftp://a'])(
    'refuses the issuer %s (K15)',
    OIDC_ISSUER => {
      expect(refusal({ ...given, OIDC_ISSUER })).toContain('must be an https address')
    },
  )

  test('is at http only on this machine, and needs all that belongs to it', () => {
    const OIDC_ISSUER = 'http://127.0.0.1:8080'
    expect(readConfig({ ...given, OIDC_ISSUER }).provider?.settings.issuer.href).toBe(
      'http://127.0.0.1:8080/',
    )
    expect(refusal({ OIDC_ISSUER })).toContain(
      'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET and BASE_URL is needed for OIDC too',
    )
  })
})

test.each(['true', '0.0.0.0/0', '10.0.0.0/33', 'proxy.example.org', '::/0', '10.0.0.1,'])(
  'TRUST_PROXY %s is refused: whoever is believed is named (K13)',
  TRUST_PROXY => {
    expect(refusal({ TRUST_PROXY })).toContain('must be IP addresses or networks')
  },
)
