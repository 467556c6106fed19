import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { createClient } from 'graphql-ws'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { setPersonActive } from './features/auth/index.js'
import { issueToken } from './features/auth/issue-token.js'
import { revokeToken } from './features/auth/revoke-token.js'
import { signInWithLink } from './features/auth/sign-in-with-link.js'
import { givenOrganisation, givenPromises } from './features/kpi/testing/given.js'
import { notify } from './features/notification/index.js'
import { newApiToken } from './platform/api-token.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
const operator = db.ctx(now)
const open: { app: FastifyInstance; sockets: WebSocket[] }[] = []

beforeAll(() => givenOrganisation(db.sql))
afterEach(async () => {
  for (const { app, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.terminate()
    await app.close()
  }
})

/** One instance of the server. */
async function serve(often: { recheckMs?: number; pingMs?: number } = {}) {
  const app = Fastify()
  const log = createLogger('silent')
  await registerGraphql(app, {
    ...{ postgres: db, clock: fixedClock(now), log, ...often },
    isReadingOpen: true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const sockets: WebSocket[] = []
  open.push({ app, sockets })
  const url = `ws://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`
  const socketOf = (headers: Record<string, string> = {}) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers })
    socket.on('error', () => {})
    sockets.push(socket)
    return socket
  }
  return { app, url, socketOf }
}

const closed = (socket: WebSocket) =>
  new Promise<number>(resolve => socket.on('close', code => resolve(code)))
const opened = (socket: WebSocket) => new Promise(resolve => socket.on('open', resolve))

interface Said {
  type: string
  id?: string
}

/** Resolves with the first message from now on that is wanted. */
function messagesOf(socket: WebSocket) {
  const said: Said[] = []
  const waiting = new Set<() => void>()
  socket.on('message', data => {
    said.push(JSON.parse(String(data)))
    for (const check of waiting) check()
  })
  return (isWanted: (message: Said) => boolean) =>
    new Promise<Said>(resolve => {
      const check = () => {
        const found = said.find(isWanted)
        if (found) resolve(found)
      }
      waiting.add(check)
      check()
    })
}

/** A socket on which something may be subscribed to. */
async function greeted(
  { socketOf }: Awaited<ReturnType<typeof serve>>,
  { cookie }: { cookie?: string } = {},
): Promise<WebSocket> {
  const socket = socketOf(cookie ? { cookie } : {})
  await opened(socket)
  const said = messagesOf(socket)
  const end = closed(socket).then(code => Promise.reject(new Error(`Closed with ${code}`)))
  end.catch(() => {})
  socket.send('{"type":"connection_init"}')
  await Promise.race([said(({ type }) => type === 'connection_ack'), end])
  return socket
}

const subscribe = (socket: WebSocket, id: string) =>
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: data } }))

/** A subscriber, once the server listens for it. */
async function listener(url: string, query: string, headers: Record<string, string> = {}) {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers })
    }
  }
  const client = createClient({
    url,
    webSocketImpl: WithHeaders,
    retryAttempts: 0,
    // Only the server ends the connection, also where a subscription has ended before.
    lazy: false,
    onNonLazyError: () => {},
  })
  const told = client.iterate<Record<string, Record<string, unknown>>>({ query })
  return { client, next: async () => (await told.next()).value?.data, told }
}

async function signedIn() {
  const person = await givenPerson(operator, ['MEMBER'])
  let cookie = ''
  const give = (held: { secret: string } | null) => {
    cookie = `steerboard-session=${held?.secret}`
  }
  await signInWithLink({ ...operator, visit: { secret: null, give } }, person.secret)
  return { ...person, cookie }
}

const record = () => givenPromises(db.sql, '2026-03', { met: 1, missed: 0, service: 'EMAIL' })
const data = 'subscription { dataChanged { ledgerPosition } }'
const inbox = 'subscription { inboxChanged { unreadCount } }'

describe('who listens', () => {
  test('hears from every server that facts were recorded by another', async () => {
    const servers = [await serve(), await serve()]
    const all = await Promise.all(servers.map(({ url }) => listener(url, data)))
    const positions = async () =>
      (await Promise.all(all.map(({ next }) => next()))).map(told =>
        Number(told?.dataChanged?.ledgerPosition),
      )
    expect(await positions()).toEqual([0, 0])
    // Each server begins to listen with its first subscriber, and tells when it does.
    expect(await positions()).toEqual([0, 0])
    await record()
    const [one, two] = await positions()
    expect(one).toBeGreaterThan(0)
    expect(two).toBe(one)
  })

  test('hears of their own inbox, and of no other', async () => {
    const { url } = await serve()
    const [mine, other] = [await signedIn(), await signedIn()]
    const { next } = await listener(url, inbox, { cookie: mine.cookie })
    const tell = (id: string, key: string) =>
      notify(operator, {
        topic: 'motion.opened',
        severity: 'INFO',
        subject: 'A vote is open',
        sentences: [],
        link: null,
        recipients: { people: [id] },
        dedupeKey: `${id}/${key}`,
      })
    const unread = async () => Number((await next())?.inboxChanged?.unreadCount)
    expect([await unread(), await unread()]).toEqual([0, 0])
    await tell(other.id, 'a')
    await tell(mine.id, 'b')
    expect(await unread()).toBe(1)
  })

  test('without signing in has no inbox to listen to', async () => {
    const { url } = await serve()
    const { told } = await listener(url, inbox)
    const answer = JSON.stringify(await told.next().catch(error => error))
    expect(answer).toMatch(/Sign in/)
  })
})

describe('a socket', () => {
  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
    'is not opened for the page of %s',
    async origin => {
      const socket = (await serve()).socketOf({ origin })
      expect(await closed(socket)).toBe(1006)
    },
  )

  test('is closed when nothing is said on it', async () => {
    const socket = (await serve()).socketOf()
    expect(await closed(socket)).toBe(4408)
  })

  test('is closed when too much is said on it', async () => {
    const socket = (await serve()).socketOf()
    await opened(socket)
    const end = closed(socket)
    const stderr = vi.spyOn(console, 'error')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { x: 'x'.repeat(70_000) } }))
    expect(await end).toBe(1009)
    expect(stderr).not.toHaveBeenCalled()
    stderr.mockRestore()
  })

  test('is closed when nobody was greeted', async () => {
    const socket = (await serve()).socketOf()
    await opened(socket)
    const end = closed(socket)
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: data } }))
    expect(await end).toBe(4401)
  })

  test.each([
    ['no JSON', 'hello', 4400],
    ['no message of the protocol', '{"type":"dance"}', 4400],
    ['a second greeting', '{"type":"connection_init"}', 4429],
  ])('is closed when %s is said on it', async (_, words, code) => {
    const socket = await greeted(await serve())
    const end = closed(socket)
    socket.send(words)
    expect(await end).toBe(code)
  })

  test('is closed when two subscriptions have one name', async () => {
    const socket = await greeted(await serve())
    const end = closed(socket)
    for (let i = 0; i < 2; i++) subscribe(socket, 'same')
    expect(await end).toBe(4409)
  })

  test('carries twenty subscriptions; one more is refused, and the others go on', async () => {
    const socket = await greeted(await serve())
    const told = messagesOf(socket)
    for (let i = 0; i < 21; i++) subscribe(socket, String(i))
    const refused = await told(({ type }) => type === 'error')
    expect(refused).toMatchObject({ id: '20', payload: [{ extensions: { code: 'TOO_MANY' } }] })
    await record()
    expect((await told(({ id, type }) => id === '19' && type === 'next')).id).toBe('19')
  })

  test('is one of five of a person; the sixth is closed, and another person has their own', async () => {
    const server = await serve()
    const [mine, other] = [await signedIn(), await signedIn()]
    for (let i = 0; i < 5; i++) await greeted(server, mine)
    const sixth = server.socketOf({ cookie: mine.cookie })
    await opened(sixth)
    const end = closed(sixth)
    sixth.send('{"type":"connection_init"}')
    expect(await end).toBe(4429)
    await greeted(server, other)
  })

  test('makes room for another of the same person when it is closed', async () => {
    const server = await serve()
    const mine = await signedIn()
    const all = []
    for (let i = 0; i < 5; i++) all.push(await greeted(server, mine))
    all[0]?.close()
    await expect
      .poll(() =>
        greeted(server, mine).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
  })

  test('is cut off when nobody answers on the other side any more', async () => {
    const socket = await greeted(await serve({ pingMs: 50 }))
    const end = closed(socket)
    // As a computer that was put to sleep.
    socket.pong = () => {}
    expect(await end).toBe(1006)
  })

  test('is closed when its session was ended', async () => {
    const { url } = await serve({ recheckMs: 50 })
    const { email, cookie } = await signedIn()
    const { client, told } = await listener(url, inbox, { cookie })
    const end = new Promise<{ code: number }>(resolve => {
      client.on('closed', event => resolve(event as { code: number }))
    })
    const waiting = told.next().catch(() => {})
    await new Promise(resolve => client.on('connected', resolve))
    await setPersonActive(operator, email, false)
    expect((await end).code).toBe(4403)
    await waiting
  })

  test('is opened by a token, and closed when that was revoked', async () => {
    const { url } = await serve({ recheckMs: 50 })
    const { ctx } = await givenPerson(operator, ['ANALYST'])
    const input = {
      name: 'Ticker',
      uses: ['READ_FIGURES'],
      departments: [],
      services: [],
      lastsDays: 1,
    } as const
    const { id, secret } = await issueToken(ctx, input)
    const { client, next } = await listener(url, data, { authorization: `Bearer ${secret}` })
    const end = new Promise<{ code: number }>(resolve => {
      client.on('closed', event => resolve(event as { code: number }))
    })
    expect((await next())?.dataChanged?.ledgerPosition).toBeDefined()
    await revokeToken(ctx, id)
    expect((await end).code).toBe(4403)
  })

  test('is not opened by a token that does not hold, nor by one in the address', async () => {
    const { socketOf, url } = await serve()
    const socket = socketOf({ authorization: `Bearer ${newApiToken()}` })
    await opened(socket)
    const end = closed(socket)
    socket.send('{"type":"connection_init"}')
    expect(await end).toBe(4403)
    const inAddress = new WebSocket(`${url}?token=${newApiToken()}`, 'graphql-transport-ws')
    inAddress.on('error', () => {})
    expect(await closed(inAddress)).toBe(1006)
  })

  test('is closed when the server stops, and holds it up no longer', async () => {
    const { app, socketOf } = await serve()
    const socket = socketOf()
    await opened(socket)
    const end = closed(socket)
    await app.close()
    expect(await end).toBe(1001)
  })
})

describe('what is subscribed to', () => {
  test.each([
    ['a question', '{ organisation { name } }', 'Only subscriptions'],
    ['a change', 'mutation { signOut { permissions } }', 'Only subscriptions'],
    [
      'two things at once',
      'subscription { dataChanged { ledgerPosition } inboxChanged { unreadCount } }',
      'one',
    ],
    [
      'what is too deep',
      `subscription ${'{a'.repeat(50)}${'}'.repeat(50)}`,
      'at most 10 are taken',
    ],
    ['what there is not', 'subscription { x }', 'Cannot query field'],
    ['no document', 'subscription {', 'Syntax Error'],
  ])('is not %s', async (_, query, message) => {
    const { url } = await serve()
    const { told } = await listener(url, query)
    const answer = await told
      .next()
      .then(JSON.stringify, error => JSON.stringify(error) + String(error))
    expect(answer).toContain(message)
  })
})
