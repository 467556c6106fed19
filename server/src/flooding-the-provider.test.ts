import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotByProvider, type Provider } from './features/auth/index.js'
import { mountProvider } from './mount-provider.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'

const db = await testDatabase()
const baseUrl = 'http://127.0.0.1:9'
const now = new Date('2026-04-15T10:00:00Z')
const MOST = 60
const says = { issuer: 'https://login.example.org', name: 'Ada', groups: [], sid: null }
/** How often it was asked, by what; and whether it believes what it is told. */
const asked = { begin: 0, finish: 0, whoLeft: 0, believes: false }
let app: FastifyInstance

const heard = (what: 'begin' | 'finish' | 'whoLeft') => {
  asked[what]++
  if (!asked.believes) throw new NotByProvider('invalid', 'made up')
}
/** Stands for one that is far away. */
const provider: Provider = {
  name: 'Example University',
  async begin() {
    asked.begin++
    const flow = { state: 'state', nonce: 'nonce', verifier: 'verifier' }
    return { url: new URL('https://login.example.org/authorize'), flow }
  },
  async finish() {
    heard('finish')
    const address = { email: 'ada@example.org', isEmailVerified: true, idToken: '' }
    return { ...says, ...address, subject: 'ada' } as Awaited<ReturnType<Provider['finish']>>
  },
  leaveBy: async () => null,
  async whoLeft() {
    heard('whoLeft')
    return { issuer: says.issuer, subject: 'nobody', sid: null }
  },
}

beforeEach(async () => {
  Object.assign(asked, { begin: 0, finish: 0, whoLeft: 0, believes: false })
  app = Fastify({ trustProxy: true })
  const log = createLogger('silent')
  const wiring = { postgres: db.asked, clock: () => now, log, baseUrl }
  await mountProvider(app, { wiring, provider, mapping: new Map() })
})
afterEach(() => app.close())

const from = (address: string) => ({ 'x-forwarded-for': address })
async function comesBack(address = '192.0.2.1'): Promise<string> {
  const begun = await app.inject({ url: '/auth/provider/start', headers: from(address) })
  const [cookie] = begun.cookies
  const headers = { ...from(address), cookie: `${cookie?.name}=${cookie?.value}` }
  const back = await app.inject({ url: '/auth/provider/callback?code=x&state=state', headers })
  return String(back.headers.location)
}
const leaves = (address = '192.0.2.1') =>
  app.inject({
    ...{ method: 'POST', url: '/auth/provider/backchannel-logout' },
    headers: { ...from(address), 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'logout_token=x',
  })

describe('whoever makes up ways back from the provider', () => {
  test('waits after sixty of a minute, and the provider is asked no more; others go on', async () => {
    for (let i = 0; i < MOST; i++) expect(await comesBack()).toBe('/sign-in?problem=invalid')
    const begun = asked.begin
    const blocked = await app.inject({ url: '/auth/provider/start', headers: from('192.0.2.1') })
    expect(blocked.headers.location).toBe('/sign-in?problem=often')
    expect([asked.begin, asked.finish]).toEqual([begun, MOST])
    expect(await comesBack('192.0.2.2')).toBe('/sign-in?problem=invalid')
  })

  test('does not get further by all at once', async () => {
    const begun = await app.inject({ url: '/auth/provider/start' })
    const [cookie] = begun.cookies
    const headers = { cookie: `${cookie?.name}=${cookie?.value}` }
    const url = '/auth/provider/callback?code=x&state=state'
    await Promise.all(Array.from({ length: 200 }, () => app.inject({ url, headers })))
    expect(asked.finish).toBe(MOST)
  })
})

test('who comes back as they should costs nothing, however many come from one building', async () => {
  asked.believes = true
  const ways = Array.from({ length: MOST + 5 }, () => comesBack())
  for (const way of ways) expect(await way).not.toContain('often')
})

test('made-up words that somebody has left are looked at sixty times a minute', async () => {
  for (let i = 0; i < MOST; i++) expect((await leaves()).statusCode).toBe(400)
  const refused = await leaves()
  expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
  expect(asked.whoLeft).toBe(MOST)
  expect((await leaves('192.0.2.2')).statusCode).toBe(400)
})
