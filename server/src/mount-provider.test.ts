import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GroupMapping } from './domain/access/groups.js'
import { readAudit } from './features/audit/read-audit.js'
import {
  asPerson,
  openProvider,
  recognise,
  setPersonActive,
  setRoles,
} from './features/auth/index.js'
import { readViewer } from './features/auth/read-viewer.js'
import { signOut } from './features/auth/sign-out.js'
import { mountProvider } from './mount-provider.js'
import { fixedClock } from './platform/clock.js'
import type { SignInWays } from './platform/context.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenJourney } from './testing/given-journey.js'
import { givenPerson } from './testing/given-person.js'
import { CLIENT, type GivenProvider, givenProvider } from './testing/given-provider.js'
import type { Wiring } from './wire.js'

const baseUrl = 'http://127.0.0.1:9'
const now = new Date('2026-04-15T10:00:00Z')
const db = await testDatabase()
const operator = db.ctx(now)
const mapping: GroupMapping = new Map([
  ['board', [{ role: 'EXECUTIVE', department: null }]],
  [
    'it',
    [
      { role: 'OWNER', department: 'IT' },
      { role: 'OWNER', department: 'GONE' },
    ],
  ],
  ['committee', [{ role: 'MEMBER', department: null }]],
])
let remote: GivenProvider
let app: FastifyInstance
let ways: SignInWays
const logged: string[] = []

beforeAll(async () => {
  await db.sql`insert into department (code, name) values ('IT', 'IT')`
  remote = await givenProvider(baseUrl)
  const provider = openProvider({
    issuer: new URL(remote.issuer),
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scope: 'openid profile email',
    name: 'Example University',
    groupsClaim: 'groups',
    baseUrl,
  })
  ways = {
    canMail: false,
    provider: { name: provider.name, leaveBy: (token: string) => provider.leaveBy(now, token) },
  }
  const log = createLogger('info', { write: line => logged.push(line) })
  const wiring: Wiring = { postgres: db.asked, clock: fixedClock(now), log, baseUrl, ways }
  app = Fastify()
  await mountProvider(app, { wiring, provider, mapping })
})
afterAll(async () => {
  await app.close()
  await remote.stop()
})

let count = 0
/** Somebody whom the provider knows, and who sits before it now. */
function sits(account: { groups?: string[]; email?: string; isEmailVerified?: boolean }): string {
  const subject = `subject-${++count}`
  const email = account.email ?? `${subject}@example.org`
  remote.accounts.set(subject, { name: `Ada ${count}`, ...account, email })
  remote.sits(subject)
  return subject
}
const whoIs = async (secret: string | null) => {
  const { actor } = await recognise(operator, secret)
  if (actor.kind !== 'user') return null
  return (await readViewer(await asPerson(operator, actor.id))).person
}
const rolesOf = async (secret: string | null) =>
  (await whoIs(secret))?.roles
    .map(({ role, department }) => `${role}@${department ?? ''}`)
    .toSorted()
let journey: ReturnType<typeof givenJourney>
beforeEach(() => {
  journey = givenJourney(app, baseUrl)
})

describe('whom the provider knows', () => {
  test('is signed in with the roles of their groups, on the page that they wanted', async () => {
    sits({ groups: ['board', 'it', 'choir'] })
    const path = `/auth/provider/start?returnTo=${encodeURIComponent('/kpi/MTTR?department=IT')}`
    expect(await journey.goes(path)).toBe('/kpi/MTTR?department=IT')
    expect(await whoIs(journey.secret())).toMatchObject({ name: `Ada ${count}`, isDemo: false })
    expect(await rolesOf(journey.secret())).toEqual(['EXECUTIVE@', 'OWNER@IT'])
    expect(journey.own.has('steerboard-flow')).toBe(false)
  })

  test('is the same person the next time, with the roles that their groups are worth then', async () => {
    const subject = sits({ groups: ['board'] })
    await journey.goes()
    const first = await whoIs(journey.secret())
    await setRoles(operator, { email: first?.email ?? '', roles: ['analyst'] })
    const account = { name: 'Ada', email: 'new.address@example.org', groups: ['committee'] }
    remote.accounts.set(subject, account)
    const again = givenJourney(app, baseUrl)
    await again.goes()
    expect((await whoIs(again.secret()))?.id).toBe(first?.id)
    expect(await rolesOf(again.secret())).toEqual(['ANALYST@', 'MEMBER@'])
    remote.accounts.set(subject, { ...account, groups: [] })
    const third = givenJourney(app, baseUrl)
    await third.goes()
    expect(await rolesOf(third.secret())).toEqual(['ANALYST@'])
  })

  test('and has no group that counts is nobody here, and is not added', async () => {
    sits({ groups: ['choir'] })
    expect(await journey.goes()).toBe('/sign-in?problem=no-role')
    expect(journey.secret()).toBeNull()
    const [row] = await db.sql`select count(*)::int as n from person where name = ${`Ada ${count}`}`
    expect(row?.n).toBe(0)
  })

  test('loses what their groups gave, even where nothing is left', async () => {
    const subject = sits({ groups: ['board'] })
    await journey.goes()
    const { email = '' } = (await whoIs(journey.secret())) ?? {}
    remote.accounts.set(subject, { name: 'Ada', email, groups: [] })
    expect(await givenJourney(app, baseUrl).goes()).toBe('/sign-in?problem=no-role')
    expect(await rolesOf(journey.secret())).toEqual([])
  })

  test('and is locked out here stays out', async () => {
    sits({ groups: ['board'] })
    await journey.goes()
    await setPersonActive(operator, (await whoIs(journey.secret()))?.email ?? '', false)
    expect(await givenJourney(app, baseUrl).goes()).toBe('/sign-in?problem=locked-out')
  })

  test('and breaks off is told so', async () => {
    remote.sits(null)
    expect(await journey.goes('/auth/provider/start?returnTo=/value')).toBe(
      '/sign-in?problem=refused&returnTo=%2Fvalue',
    )
  })
})

describe('somebody who was added by hand', () => {
  test('is found by an address that the provider has verified', async () => {
    const { id, email } = await givenPerson(operator, ['CHAIR'])
    sits({ email: email.toUpperCase() })
    expect(await journey.goes()).toBe('/')
    expect((await whoIs(journey.secret()))?.id).toBe(id)
  })

  test('O12 email_verified false with an admin’s e-mail: is not taken over', async () => {
    const { email } = await givenPerson(operator, ['ADMINISTRATOR'])
    sits({ email, isEmailVerified: false, groups: ['board'] })
    expect(await journey.goes()).toBe('/sign-in?problem=address-taken')
    expect(journey.secret()).toBeNull()
  })

  test('and has a password connects the two when signed in, from our own page only', async () => {
    const { id, email } = await givenPerson(operator, ['CHAIR'])
    await db.sql`insert into password values (${id}, 'x', false, now())`
    sits({ email })
    expect(await journey.goes()).toBe('/sign-in?problem=address-taken')
    const { signInWithLink } = await import('./features/auth/sign-in-with-link.js')
    const { issueLink } = await import('./features/auth/index.js')
    const give = (held: { secret: string } | null) =>
      void journey.own.set('steerboard-session', held?.secret ?? '')
    const { secret } = await issueLink(operator, email)
    await signInWithLink({ ...operator, visit: { secret: null, give } }, secret)
    const path = '/auth/provider/start?connect=1'
    expect(await journey.goes(path, { 'sec-fetch-site': 'cross-site' })).toContain('address-taken')
    expect(await journey.goes(path, { 'sec-fetch-site': 'same-origin' })).toBe('/')
    const later = givenJourney(app, baseUrl)
    expect(await later.goes()).toBe('/')
    expect((await whoIs(later.secret()))?.id).toBe(id)
  })
})

const newest = async () => (await readAudit(operator, {}, { first: 1 })).entries[0]

describe('what is on record', () => {
  test('is who came in, by what the provider knows them as', async () => {
    const subject = sits({ groups: ['board'] })
    await journey.goes()
    const { id } = (await whoIs(journey.secret())) ?? {}
    const entry = await newest()
    expect(entry).toMatchObject({
      ...{ action: 'signInByProvider', outcome: 'DONE', actorId: id, subject: `Person ${id}` },
      ...{ actorName: `Ada ${count}`, address: '127.0.0.1' },
    })
    expect(JSON.parse(String(entry?.details))).toEqual({ issuer: remote.issuer, subject })
  })

  test('is who was not let in, and why', async () => {
    const subject = sits({ groups: ['choir'] })
    await journey.goes()
    const entry = await newest()
    expect(entry).toMatchObject({ action: 'signInByProvider', outcome: 'DENIED' })
    expect(JSON.parse(String(entry?.details))).toMatchObject({ subject, error: 'no-role' })
    remote.sits(null)
    await givenJourney(app, baseUrl).goes()
    expect(await newest()).toMatchObject({ outcome: 'DENIED', details: '{"error":"refused"}' })
  })

  test('is nothing of somebody who had begun nothing', async () => {
    const before = await newest()
    await journey.ours('/auth/provider/callback?code=x&state=y')
    expect(await newest()).toEqual(before)
  })
})

describe('signing out', () => {
  test('leads to where the session of the provider ends, and back', async () => {
    sits({ groups: ['board'] })
    await journey.goes()
    const secret = journey.secret()
    const visit = { secret, give: () => {} }
    const { goOnTo } = await signOut({ ...operator, visit, ways })
    expect(await whoIs(secret)).toBeNull()
    expect(goOnTo).toMatch(`${remote.issuer}/session/end?id_token_hint=`)
    expect(await journey.leaves(String(goOnTo))).toBe(`${baseUrl}/sign-in`)
    remote.sits(null)
    expect(await journey.goes()).toBe('/sign-in?problem=refused')
  })

  test('at the provider ends the session here too (back-channel)', async () => {
    sits({ groups: ['board'] })
    await journey.goes()
    const secret = journey.secret()
    const before = await newest()
    for (const payload of ['', 'logout_token=', 'logout_token=a.b.c', 'other=1'])
      expect((await post(payload)).statusCode, payload).toBe(400)
    expect(await whoIs(secret)).not.toBeNull()
    expect(await newest()).toEqual(before)
  })

  const post = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/auth/provider/backchannel-logout',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
})

test('what is logged holds no token and no code', () => {
  expect(logged.length).toBeGreaterThan(0)
  for (const line of logged) expect(line).not.toMatch(/eyJ|code=|id_token/)
})
