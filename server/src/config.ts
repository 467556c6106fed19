import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { notes } from './config/variable.js'
import { variables } from './config/variables.js'
import type { GroupMapping } from './domain/access/groups.js'
import type { ProviderSettings } from './features/auth/index.js'
import { type Clock, fixedClock, systemClock } from './platform/clock.js'
import { CannotRun } from './platform/errors.js'
import type { LogLevel } from './platform/logger.js'
import { nearest } from './platform/nearest.js'

export interface Config {
  port: number
  host: string
  /** Null: no mail is sent. */
  mail: { smtpUrl: string; from: string } | null
  /** The sign-in of the organisation itself; null: there is none. */
  provider: { settings: ProviderSettings; mapping: GroupMapping } | null
  /** Keys that seal secrets in the database, the one that seals now first; empty: there are none. */
  secretKeys: readonly Buffer[]
  /** Webhooks may lead into our own networks. */
  mayTellPrivate: boolean
  /** Whether who has not signed in may read; undefined: in the demo organisation, and only there. */
  isReadingOpen: boolean | undefined
  /** Proxies whose word about the address of a client counts. */
  trustedProxies: readonly string[]
  /** What this process does: answer, work in the background, or both. */
  role: 'api' | 'worker' | 'both'
  /** Where people open the page, without a slash at the end. */
  baseUrl: string | undefined
  /** Undefined: an embedded Postgres is used. */
  databaseUrl: string | undefined
  databasePool: number
  /** The role as which questions are answered. */
  databaseRole: string
  dataDir: string
  /** Undefined: the command chooses. */
  logLevel: LogLevel | undefined
  drainSeconds: number
  /** Points that one principal has for a minute; 0: nobody counts. */
  budget: number
  clock: Clock
}

const PREFIX = 'STEERBOARD_'
const PROJECT_DATA = fileURLToPath(new URL('../../data', import.meta.url))
type Environment = Readonly<Record<string, string | undefined>>

/** The only reader of the environment. Throws CannotRun with every problem that was found. */
export function readConfig(env: Environment = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { given, unread } = readSecretFiles(set)
  const parsed = variables.safeParse(given)
  const problems = [
    ...unread,
    ...findUnknown(given),
    ...(parsed.error?.issues.map(i => describe(i, given)) ?? []),
  ]
  if (parsed.data) problems.push(...findContradictions(parsed.data, given))
  if (problems.length > 0 || !parsed.data) {
    throw new CannotRun(
      `The configuration is not usable: ${problems.join('; ')}.`,
      'Correct these environment variables; docs/configuration.md lists them all.',
    )
  }
  return toConfig(parsed.data)
}

/** A secret may be given as the file that holds it, under its name with `_FILE`. */
function readSecretFiles(set: Environment): { given: Environment; unread: string[] } {
  const given = { ...set }
  const unread: string[] = []
  for (const [name, rule] of Object.entries(variables.shape)) {
    const file = `${name}_FILE`
    const path = set[file]
    const note = notes.get(rule)
    if (!(note?.secret || note?.isFileToo) || path === undefined) continue
    if (set[name] !== undefined) unread.push(`${name} and ${file} are both set`)
    try {
      const text = readFileSync(path, 'utf8').trim()
      if (text === '') unread.push(`${file} names "${path}", which is empty`)
      else given[name] = text
    } catch (error) {
      const { code } = error as { code?: string }
      unread.push(`${file} names "${path}", which cannot be read (${code})`)
    }
  }
  return { given, unread }
}

function toConfig(read: z.output<typeof variables>): Config {
  return {
    port: read.PORT,
    host: read.HOST,
    mail: read.SMTP_URL && read.MAIL_FROM ? { smtpUrl: read.SMTP_URL, from: read.MAIL_FROM } : null,
    provider: providerOf(read),
    secretKeys: read.SECRET_KEY ?? [],
    mayTellPrivate: read.WEBHOOK_PRIVATE_ADDRESSES === 'allow',
    isReadingOpen: read.ANONYMOUS_READING && read.ANONYMOUS_READING === 'allow',
    trustedProxies: read.TRUST_PROXY ?? [],
    role: read.ROLE,
    baseUrl: read.BASE_URL,
    databaseUrl: read.DATABASE_URL,
    databasePool: read.DATABASE_POOL,
    databaseRole: read.DATABASE_ROLE,
    dataDir: read.DATA_DIR ?? PROJECT_DATA,
    logLevel: read.LOG_LEVEL,
    drainSeconds: read.DRAIN_SECONDS,
    budget: read.REQUEST_BUDGET,
    clock: read.STEERBOARD_TEST_NOW ? fixedClock(read.STEERBOARD_TEST_NOW) : systemClock,
  }
}

/** All that is needed is there, or `findContradictions` has said what is not. */
function providerOf(read: z.output<typeof variables>): Config['provider'] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, BASE_URL } = read
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !BASE_URL) return null
  return {
    settings: {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      scope: read.OIDC_SCOPE,
      name: read.OIDC_NAME,
      groupsClaim: read.OIDC_GROUPS_CLAIM,
      baseUrl: BASE_URL,
    },
    mapping: read.OIDC_GROUPS ?? new Map(),
  }
}

function findUnknown(given: Environment): string[] {
  const known = Object.keys(variables.shape)
  return Object.keys(given)
    .filter(name => name.startsWith(PREFIX) && !known.includes(name))
    .map(name => {
      const suggestion = nearest(name, known) ?? nearest(name.slice(PREFIX.length), known)
      return `${name} is not a setting${suggestion ? ` (did you mean ${suggestion}?)` : ''}`
    })
}

function describe(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0])
  const rule = variables.shape[name as keyof typeof variables.shape]
  const value = notes.get(rule)?.secret ? 'set to something else (not shown)' : `"${given[name]}"`
  return `${name} is ${value} but ${issue.message}`
}

function findContradictions(read: z.output<typeof variables>, given: Environment): string[] {
  const found: string[] = []
  if (Boolean(read.SMTP_URL) !== Boolean(read.MAIL_FROM))
    found.push('SMTP_URL and MAIL_FROM are needed together')
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'BASE_URL'] as const
  const missing = needed.filter(name => !read[name])
  if (missing.length > 0 && (read.OIDC_ISSUER || read.OIDC_CLIENT_ID || read.OIDC_CLIENT_SECRET))
    found.push(`${missing.join(' and ')} is needed for OIDC too`)
  if (read.STEERBOARD_TEST_NOW && read.NODE_ENV !== 'test') {
    found.push('STEERBOARD_TEST_NOW is set but NODE_ENV is not test')
  }
  if (read.NODE_ENV === 'production' && /--inspect/.test(given.NODE_OPTIONS ?? '')) {
    found.push('NODE_OPTIONS opens a debugger port in production')
  }
  return found
}

/** A database URL as it may be shown: without its password. */
export function maskUrl(url: string): string {
  const shown = new URL(url)
  if (shown.password) shown.password = '***'
  shown.search = ''
  return shown.href
}
