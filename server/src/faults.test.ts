import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migration } from './after-migrate.js'
import { readConfig } from './config.js'
import { type OpenDatabase, openDatabase } from './open-database.js'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js'
import { databaseReadiness } from './platform/http/health.js'
import { createHttpServer, type HttpServer } from './platform/http.js'
import type { RunningJobs } from './platform/jobs/run-jobs.js'
import { createLogger } from './platform/logger.js'
import { migrate } from './platform/migrate.js'
import { startJobs } from './start-jobs.js'
import { temporaryFolder } from './testing/temporary-folder.js'
import { registerGraphql, type Wiring } from './wire.js'

const log = createLogger('silent')
const dataDir = temporaryFolder('steerboard-faults-')
const start = () => startEmbeddedPostgres({ dataDir, purpose: 'use', durable: false })
type EmbeddedPostgres = Awaited<ReturnType<typeof start>>
const portOf = ({ url }: EmbeddedPostgres) => Number(new URL(url).port)
/** At one address, whatever port the database has when it comes back. */
let target = 0
let roadPort = 0
const road = createServer(near => {
  const far = connect(target, '127.0.0.1')
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const)
    one.on('error', () => {}).on('close', () => other.destroy())
  near.pipe(far).pipe(near)
})
let postgres: EmbeddedPostgres
let database: OpenDatabase
let server: HttpServer
let jobs: RunningJobs
let address = ''

beforeAll(async () => {
  postgres = await start()
  target = portOf(postgres)
  await once(road.listen(0, '127.0.0.1'), 'listening')
  const url = new URL(postgres.url)
  roadPort = (road.address() as AddressInfo).port
  url.port = String(roadPort)
  const config = readConfig({ DATABASE_URL: url.href })
  database = await openDatabase(config, 'serve')
  await migrate(database.sql, migration(log, config.databaseRole))
  const wiring: Wiring = { postgres: database, clock: config.clock, log, isReadingOpen: true }
  server = await createHttpServer({
    ...{ log, clientFolder: null, isReady: databaseReadiness(database.sql) },
    registerGraphql: app => registerGraphql(app, { ...wiring, postgres: database.asked }),
  })
  await server.listen(0, '127.0.0.1')
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  jobs = await startJobs(config, database, wiring)
}, 120_000)

afterAll(async () => {
  await server.drain(1)
  await jobs.stop(1)
  await database.end()
  await postgres.stop()
  road.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

const statusOf = async (path: string) => (await fetch(`${address}${path}`)).status
const ask = async () => {
  const answer = await fetch(`${address}/graphql`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ query: '{ organisation { name } scorecard { period { label } } }' }),
  })
  const retryAfter = Number(answer.headers.get('retry-after'))
  return { status: answer.status, retryAfter, text: await answer.text() }
}
const isAnswered = async () => (await ask()).status === 200

/** The postmaster of the data folder and what it has started; Linux tells who that is. */
function processes(): number[] {
  const [pid] = readFileSync(join(clusterOf(), 'postmaster.pid'), 'utf8').split('\n')
  const children = readdirSync('/proc').filter(name => parentOf(name) === pid)
  return [pid, ...children].map(Number)
}
function clusterOf(): string {
  const moved = join(dataDir, 'LOCATION')
  const home = readdirSync(dataDir).includes('LOCATION') ? readFileSync(moved, 'utf8') : dataDir
  return join(home.trim(), 'postgres')
}
function parentOf(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${Number(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}
const tell = (signal: NodeJS.Signals, pids: readonly number[]) => {
  for (const pid of pids) process.kill(pid, signal)
}

describe.runIf(process.platform === 'linux')('a Postgres', () => {
  test('F8: that stands still ends each question within its time, and is asked again when it goes on', async () => {
    expect(await isAnswered()).toBe(true)
    const all = processes()
    tell('SIGSTOP', all)
    try {
      const begun = performance.now()
      const asked = Promise.all([ask(), ask(), ask()])
      expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503])
      for (const { status, retryAfter } of await asked) {
        expect(status).toBe(503)
        expect(retryAfter).toBeGreaterThan(0)
      }
      expect(performance.now() - begun).toBeLessThan(12_000)
    } finally {
      tell('SIGCONT', all)
    }
    await expect.poll(isAnswered, { timeout: 15_000 }).toBe(true)
    expect(await statusOf('/readyz')).toBe(200)
  }, 60_000)

  test('F6: that is killed outright loses nothing acknowledged, and is asked again when it is back', async () => {
    await database.sql.begin(async sql => {
      // As everywhere but in the throw-away databases of tests.
      await sql`set local synchronous_commit = on`
      await sql`update organisation set name = 'Acknowledged'`
    })
    const asked = Promise.all(Array.from({ length: 8 }, ask))
    tell('SIGKILL', processes().slice(0, 1))
    road.close()
    for (const { status, text } of await asked) expect([200, 503], text).toContain(status)
    expect((await ask()).status).toBe(503)
    expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503])
    postgres = await start()
    target = portOf(postgres)
    await once(road.listen(roadPort, '127.0.0.1'), 'listening')
    await expect.poll(isAnswered, { timeout: 10_000 }).toBe(true)
    expect((await ask()).text).toContain('Acknowledged')
  }, 90_000)
})
