import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedClock } from './platform/clock.js'
import { createHttpServer, type HttpServer } from './platform/http.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const log = createLogger('silent')
const OF_EACH = 30
/** More than any socket takes at once; one for all who ask for it. */
const large = Buffer.alloc(16 * 1024 * 1024, 'x')
let server: HttpServer
let port: number

beforeAll(async () => {
  server = await createHttpServer({
    ...{ log, clientFolder: null, isReady: async () => 'ready' },
    timeLimits: { head: 3_000, request: 4_000, silence: 3_000, idle: 3_000, look: 200 },
    registerGraphql: async app => {
      app.get('/large', async (_, reply) => reply.send(large))
      const clock = fixedClock(db.ctx().now)
      await registerGraphql(app, { postgres: db.asked, clock, log, isReadingOpen: true })
    },
  })
  await server.listen(0, '127.0.0.1')
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(() => server.drain(1))

/** Says this at once, then a further bit of it ten times a second for as long as it may. */
function saying(first: string, then = ''): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.once('connect', () => first && socket.write(first))
  const dripping = then ? setInterval(() => socket.write(then), 100) : undefined
  socket.once('close', () => clearInterval(dripping))
  return socket
}

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: steerboard\r\n'
const BODY = `${HEAD}Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{`
const clients: Record<string, () => Socket> = {
  'says nothing': () => saying('').resume(),
  'sends its head letter by letter': () => saying(`${HEAD}X-A: `, 'a').resume(),
  'sends header after header': () => saying(HEAD, 'X-A: a\r\n').resume(),
  'sends its body letter by letter': () => saying(BODY, ' ').resume(),
  'stops in its body': () => saying(BODY).resume(),
  'does not read the answer': () =>
    saying('GET /large HTTP/1.1\r\nHost: steerboard\r\n\r\n').pause(),
  'keeps the connection and asks no more': () =>
    saying('GET /healthz HTTP/1.1\r\nHost: steerboard\r\n\r\n').resume(),
  'speaks no HTTP': () => saying('\u0016\u0003\u0001\u0002', '\u0000').resume(),
}

const openNow = () =>
  new Promise<number>(resolve => server.app.server.getConnections((_, count) => resolve(count)))

test('F26: 240 slow clients are dropped, and whoever asks meanwhile is answered', async () => {
  const before = process.memoryUsage()
  const sockets = Object.values(clients).flatMap(client => Array.from({ length: OF_EACH }, client))
  // Seen from the server: who does not read does not see that it was dropped.
  const dropped: Promise<unknown>[] = []
  server.app.server.on('connection', socket =>
    dropped.push(new Promise(resolve => socket.once('close', resolve))),
  )
  await Promise.all(sockets.map(socket => socket.connecting && once(socket, 'connect')))
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' } },
    body: JSON.stringify({ query: '{ kpis { code } }' }),
  })
  expect(await answer.text()).toContain('SLA_RESOLUTION')
  // All but those who speak no HTTP, who are told so at once.
  expect(await openNow()).toBeGreaterThanOrEqual(sockets.length - OF_EACH)
  await Promise.all(dropped)
  expect(await openNow()).toBe(0)
  for (const socket of sockets) socket.destroy()
  const after = process.memoryUsage()
  const grown = after.heapUsed + after.external - before.heapUsed - before.external
  expect(grown).toBeLessThan(64 * 1024 ** 2)
}, 30_000)
