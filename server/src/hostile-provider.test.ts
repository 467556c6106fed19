import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GroupMapping } from './domain/access/groups.js'
import { readAudit } from './features/audit/read-audit.js'
import { openProvider, recognise } from './features/auth/index.js'
import { mountProvider } from './mount-provider.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenJourney } from './testing/given-journey.js'

const baseUrl = 'http://127.0.0.1:9'
const CLIENT = 'steerboard'
const db = await testDatabase()
const mapping: GroupMapping = new Map([['board', [{ role: 'EXECUTIVE', department: null }]]])
const rsa = await generateKeyPair('RS256', { extractable: true })
const other = await generateKeyPair('RS256', { extractable: true })
const rsaPublic = await exportJWK(rsa.publicKey)

/** Undefined: left out. */
type Claims = Record<string, unknown>
type Forge = (claims: JWTPayload) => Promise<string>
const signed: Forge = claims =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(rsa.privateKey)

/** A provider that says whatever a test wants it to say. */
const hostile = {
  keys: [{ ...rsaPublic, kid: 'one', alg: 'RS256', use: 'sig' }] as object[],
  askedForKeys: 0,
  nonce: '',
  codes: new Set<string>(),
  claims: {} as Claims,
  forge: signed,
  isAway: false,
}
let issuer: string
let app: FastifyInstance
const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', issuer)
  const send = (body: object, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (hostile.isAway) return void response.writeHead(503).end()
  if (url.pathname === '/.well-known/openid-configuration')
    return void send({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      code_challenge_methods_supported: ['S256'],
    })
  if (url.pathname === '/keys') {
    hostile.askedForKeys++
    return void send({ keys: hostile.keys })
  }
  if (url.pathname === '/authorize') {
    const asked = url.searchParams
    hostile.nonce = asked.get('nonce') ?? ''
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.search = `${new URLSearchParams({ code: `code-${Math.random()}`, state: asked.get('state') ?? '' })}`
    return void response.writeHead(302, { location: back.href }).end()
  }
  let body = ''
  for await (const chunk of request) body += chunk
  const code = new URLSearchParams(body).get('code') ?? ''
  if (hostile.codes.has(code)) return void send({ error: 'invalid_grant' }, 400)
  hostile.codes.add(code)
  const seconds = Math.floor(Date.now() / 1000)
  const honest = {
    iss: issuer,
    aud: CLIENT,
    sub: 'ada',
    nonce: hostile.nonce,
    iat: seconds,
    exp: seconds + 60,
  }
  const person = { name: 'Ada', email: 'ada@example.org', email_verified: true, groups: ['board'] }
  const id_token = await hostile.forge({ ...honest, ...person, ...hostile.claims })
  send({ access_token: 'x', token_type: 'Bearer', id_token })
})

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  vi.useRealTimers()
  await app.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  vi.useRealTimers()
  Object.assign(hostile, { claims: {}, forge: signed, isAway: false, askedForKeys: 0 })
  hostile.keys = [{ ...rsaPublic, kid: 'one', alg: 'RS256', use: 'sig' }]
  await app?.close()
  const settings = { clientId: CLIENT, clientSecret: 'secret', scope: 'openid', name: 'P' }
  const provider = openProvider({
    ...settings,
    issuer: new URL(issuer),
    groupsClaim: 'groups',
    baseUrl,
  })
  app = Fastify()
  const log = createLogger('silent')
  const wiring = { postgres: db.asked, clock: () => new Date(), log, baseUrl }
  await mountProvider(app, { wiring, provider, mapping })
})

/** Where a way through the provider leads, and whether anybody is signed in by it. */
async function goes() {
  const journey = givenJourney(app, baseUrl)
  const to = await journey.goes()
  const { actor } = await recognise(db.ctx(new Date()), journey.secret())
  return { to, who: actor.kind }
}
const refused = { to: '/sign-in?problem=invalid', who: 'anonymous' }
const minutes = (count: number) => Math.floor(Date.now() / 1000) + count * 60

test('an honest answer signs in, so that the others fail for their own reason', async () => {
  expect(await goes()).toEqual({ to: '/', who: 'user' })
})

describe('nobody is signed in by', () => {
  test('O1 wrong state', async () => {
    const journey = givenJourney(app, baseUrl)
    const { location } = await journey.ours('/auth/provider/start')
    const back = new URL(await journey.abroad(location), baseUrl)
    back.searchParams.set('state', 'another')
    expect((await journey.ours(back.pathname + back.search)).location).toBe(refused.to)
    expect(journey.secret()).toBeNull()
  })

  test('O1 a way that another browser has begun', async () => {
    const [theirs, mine] = [givenJourney(app, baseUrl), givenJourney(app, baseUrl)]
    const back = await theirs.abroad((await theirs.ours('/auth/provider/start')).location)
    expect((await mine.ours(back)).location).toBe('/sign-in?problem=late')
    expect(mine.secret()).toBeNull()
  })

  test.each<[string, () => Claims]>([
    ['O2 nonce of another way', () => ({ nonce: 'another' })],
    ['O2 no nonce', () => ({ nonce: undefined })],
    ['O3 iss of another', () => ({ iss: 'https://evil.example' })],
    ['O4 aud for another', () => ({ aud: 'another' })],
    ['O5 azp of another', () => ({ azp: 'another' })],
    ['O5 several aud without azp', () => ({ aud: [CLIENT, 'another'] })],
    ['O8 expired', () => ({ exp: minutes(-2) })],
    ['O9 nbf future', () => ({ nbf: minutes(2) })],
    ['no subject', () => ({ sub: undefined })],
  ])('%s', async (_, claims) => {
    hostile.claims = claims()
    expect(await goes()).toEqual(refused)
  })

  const text = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.each<[string, Forge]>([
    ['O6 alg none', async claims => `${text({ alg: 'none' })}.${text(claims)}.`],
    [
      'O7 HS256 with the public key',
      claims =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(Buffer.from(JSON.stringify(rsaPublic))),
    ],
    [
      'HS256 with the secret of the client',
      claims =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(Buffer.from('secret'.repeat(8))),
    ],
    [
      'a key that is not the provider’s under its name',
      claims =>
        new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(other.privateKey),
    ],
    ['a token that was changed', async claims => `${(await signed(claims)).slice(0, -4)}AAAA`],
  ])('%s', async (_, forge) => {
    hostile.forge = forge
    expect(await goes()).toEqual(refused)
  })

  test('O10 unknown kid flood, which asks for keys twice a minute at most', async () => {
    await goes()
    hostile.forge = claims =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: `kid-${Math.random()}` })
        .sign(other.privateKey)
    for (let tries = 0; tries < 5; tries++) expect(await goes()).toEqual(refused)
    expect(hostile.askedForKeys).toBeLessThanOrEqual(2)
  })

  test('O11 code replay', async () => {
    const journey = givenJourney(app, baseUrl)
    const { location } = await journey.ours('/auth/provider/start')
    const flow = journey.own.get('steerboard-flow') ?? ''
    const back = await journey.abroad(location)
    expect((await journey.ours(back)).location).toBe('/')
    expect((await journey.ours(back)).location).toBe('/sign-in?problem=late')
    const thief = givenJourney(app, baseUrl)
    thief.own.set('steerboard-flow', flow)
    expect((await thief.ours(back)).location).toBe(refused.to)
    expect(thief.secret()).toBeNull()
  })

  test('O13 groups claim missing or huge (overage): no role is made of what is not known', async () => {
    hostile.claims = { groups: undefined, sub: 'none', email: 'none@example.org' }
    expect((await goes()).to).toBe('/sign-in?problem=no-role')
    hostile.claims = { groups: undefined, _claim_names: { groups: 'src1' } }
    expect((await goes()).to).toBe('/sign-in?problem=groups-unknown')
    hostile.claims = { groups: Array.from({ length: 6_000 }, (_, index) => `g${index}`) }
    expect((await goes()).to).toBe('/sign-in?problem=groups-unknown')
    const [row] = await db.sql`select count(*)::int as n from role_grant`
    expect(row?.n).toBe(1)
  })

  test('an answer without end', async () => {
    hostile.claims = { much: 'x'.repeat(2_000_000) }
    expect((await goes()).who).toBe('anonymous')
  })
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
  'O14 open redirect by returnTo=%s leads to the board',
  async wanted => {
    const journey = givenJourney(app, baseUrl)
    const path = `/auth/provider/start?returnTo=${encodeURIComponent(wanted)}`
    expect(await journey.goes(path)).toBe('/')
  },
)

describe('F33', () => {
  test('a provider that is away says so, and is asked again at the next try', async () => {
    hostile.isAway = true
    expect(await goes()).toEqual({ to: '/sign-in?problem=away', who: 'anonymous' })
    hostile.isAway = false
    expect((await goes()).who).toBe('user')
    hostile.isAway = true
    expect((await goes().catch(() => ({ to: 'stopped' }))).to).toMatch('stopped')
  })

  test('keys that were changed are fetched when one is unknown', async () => {
    await goes()
    hostile.keys = [{ ...(await exportJWK(other.publicKey)), kid: 'two', alg: 'RS256', use: 'sig' }]
    hostile.forge = claims =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'two' }).sign(other.privateKey)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    expect((await goes()).who).toBe('user')
  })

  test('half a minute between the clocks does not matter', async () => {
    hostile.claims = { exp: minutes(0) - 20, nbf: minutes(0) + 20 }
    expect((await goes()).who).toBe('user')
  })
})

describe('a logout that the provider sends', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const post = async (claims: Claims, forge: Forge = signed) => {
    const now = Math.floor(Date.now() / 1000)
    const all = { iss: issuer, aud: CLIENT, iat: now, exp: now + 60, sub: 'ada', events: event }
    const token = await forge({ ...all, ...claims })
    const answer = await app.inject({
      method: 'POST',
      url: '/auth/provider/backchannel-logout',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `logout_token=${token}`,
    })
    return answer.statusCode
  }
  const signedIn = async (sid: string) => {
    hostile.claims = { sid }
    const journey = givenJourney(app, baseUrl)
    await journey.goes()
    return async () => (await recognise(db.ctx(new Date()), journey.secret())).actor.kind
  }

  test('ends that session, or all of that person', async () => {
    const [one, two] = [await signedIn('one'), await signedIn('two')]
    expect(await post({ sid: 'one' })).toBe(200)
    expect([await one(), await two()]).toEqual(['anonymous', 'user'])
    const [entry] = (await readAudit(db.ctx(), {}, { first: 1 })).entries
    expect(entry).toMatchObject({ action: 'endFromProvider', outcome: 'DONE' })
    expect(entry?.details).toContain('"sid":"one"')
    expect(await post({})).toBe(200)
    expect(await two()).toBe('anonymous')
  })

  test('is believed only where it is one', async () => {
    const kind = await signedIn('three')
    const foreign: Forge = claims =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(other.privateKey)
    expect(await post({}, foreign)).toBe(400)
    for (const claims of [
      { events: {} },
      { nonce: 'x' },
      { iss: 'https://evil.example' },
      { aud: 'another' },
      { sub: undefined },
      { iat: minutes(-60) },
    ])
      expect(await post(claims), JSON.stringify(claims)).toBe(400)
    expect(await kind()).toBe('user')
  })
})
