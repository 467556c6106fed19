import postgres from 'postgres'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { post } from './kit/ask.js'
import { university } from './kit/facts.js'
import { freePort, start } from './kit/program.js'
import { startTestServer, type TestServer } from './kit/server.js'

/** Of fifty promises of each month from January 2025 on; the fifteenth, March 2026, is the shift. */
const kept = [
  ...Array.from({ length: 14 }, (_, month) => 45 + Number([0, 1, -1, 1, -2][month % 5])),
  20,
]
const now = '2026-04-02T06:10:00Z'
const open = '{ alerts(families: [SHIFT]) { totalCount } }'

let api: TestServer
let sql: postgres.Sql

beforeAll(async () => {
  api = await startTestServer({ now, env: { ROLE: 'api' } })
  sql = postgres(api.databaseUrl, { max: 1, onnotice: () => {} })
  const facts = university('desk')
  for (const [index, amount] of kept.entries()) {
    const month = new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 7)
    facts.promises({ month, service: 'EMAIL', department: 'IT', kept: amount, late: 50 - amount })
  }
  await facts.importInto(api)
  const { code, stdout } = await api.command('alerts', 'evaluate', '--at', '2026-03-02', '--json')
  if (code !== 0) throw new Error(stdout)
}, 300_000)
afterAll(async () => {
  await sql?.end({ timeout: 5 })
  await api?.stop()
})

interface Told {
  alertsChanged: { openCount: number }
}

/** Listens as a page does; each call resolves with the next that is told. */
async function subscriber(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  onTestFinished(() => socket.close())
  const told: Told[] = []
  const waiting: ((next: Told) => void)[] = []
  socket.addEventListener('message', ({ data }) => {
    const { type, payload } = JSON.parse(String(data))
    if (type === 'connection_ack') {
      const query = 'subscription { alertsChanged { openCount } }'
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
    }
    if (type !== 'next') return
    const taker = waiting.shift()
    if (taker) taker(payload.data)
    else told.push(payload.data)
  })
  await new Promise(resolve => socket.addEventListener('open', resolve))
  socket.send('{"type":"connection_init"}')
  return () => {
    const next = told.shift()
    return next
      ? Promise.resolve(next)
      : new Promise<Told>(resolve => {
          waiting.push(resolve)
        })
  }
}

/** A second process on the same database, which works in the background only. */
async function startWorker() {
  const port = await freePort()
  const running = start(['serve'], {
    ROLE: 'worker',
    PORT: String(port),
    DATABASE_URL: api.databaseUrl,
    STEERBOARD_TEST_NOW: now,
  })
  onTestFinished(async () => {
    running.process.kill('SIGTERM')
    await running.ended
  })
  await running.shows('Steerboard is ready')
  return `http://127.0.0.1:${port}`
}

test('what a worker finds reaches those who look at a page of another process', async () => {
  const next = await subscriber(api.url)
  // At once, and when the process has begun to listen.
  expect([await next(), await next()]).toEqual(Array(2).fill({ alertsChanged: { openCount: 0 } }))
  const [queue] = await sql`select to_regclass('steerboard_jobs.job') is not null as "isThere"`
  expect(queue?.isThere, 'a process that answers takes no work').toBe(false)

  const worker = await startWorker()
  let last = await next()
  while (last.alertsChanged.openCount === 0) last = await next()
  const { data } = await post<{ alerts: { totalCount: number } }>(api.url, { query: open })
  expect(data?.alerts.totalCount).toBeGreaterThan(0)
  const evaluations = await sql`select at from alert_evaluation order by at`
  expect(evaluations.at(-1)?.at).toEqual(new Date('2026-04-02T06:05:00Z'))

  const answered = await fetch(`${worker}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ organisation { name } }' }),
  })
  expect(answered.status, 'a worker answers nobody').toBe(404)
  expect((await fetch(`${worker}/readyz`)).status).toBe(200)
}, 300_000)
