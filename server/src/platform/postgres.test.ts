import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { isDatabaseLost } from './database-error.js'
import { openPostgres } from './postgres.js'

const database = await testDatabase()
const { sql } = database

describe('values', () => {
  test('a moment is a Date, a day is text, a count is a number', async () => {
    const [row] = await sql`
      select timestamptz '2026-03-29 01:30Z' as moment, date '2026-03-29' as day,
             count(*) as count, 0.1::numeric as exact`
    expect(row).toEqual({
      moment: new Date('2026-03-29T01:30:00Z'),
      day: '2026-03-29',
      count: 1,
      exact: '0.1',
    })
  })

  test('a bigint that is no safe integer stays exact', async () => {
    const [row] = await sql`select 9007199254740993::bigint as big`
    expect(row).toEqual({ big: '9007199254740993' })
  })

  test('a Date and JSON can be parameters', async () => {
    const [row] = await sql`
      select ${new Date('2026-01-01T00:00:00Z')}::timestamptz as moment,
             ${sql.json({ a: [1] })} as value`
    expect(row).toEqual({ moment: new Date('2026-01-01T00:00:00Z'), value: { a: [1] } })
  })
})

test('transactions and single statements that crowd a full pool do not get into each other', async () => {
  const pool = openPostgres(database.url, { max: 2 })
  const ask = (i: number) =>
    i % 2
      ? pool.sql.begin('isolation level repeatable read', tx => tx`select ${i}::int as i`)
      : pool.sql`select ${i}::int as i, pg_sleep(0.001)`
  const asker = async (first: number) => {
    for (let i = first; i < first + 10; i++) expect((await ask(i))[0]).toMatchObject({ i })
  }
  await Promise.all(Array.from({ length: 10 }, (_, first) => asker(first)))
  await pool.end()
})

describe('a lost connection', () => {
  test('in a transaction rejects, and the pool goes on', async () => {
    const pool = openPostgres(database.url, { max: 1 })
    const lost = pool.sql.begin(async tx => {
      await endBackend(await pidOf(tx))
      for (let i = 0; i < 50; i++) await tx`select ${i}::int`.catch(() => {})
      await tx`select 1`
    })
    await expect(lost).rejects.toSatisfy(isDatabaseLost)
    for (let i = 0; i < 3; i++) expect(await pool.sql`select ${i}::int as i`).toEqual([{ i }])
    await pool.end()
  })

  test('that was reserved rejects what comes after, and the pool goes on', async () => {
    const pool = openPostgres(database.url, { max: 1 })
    const reserved = await pool.sql.reserve()
    await endBackend(await pidOf(reserved))
    for (let i = 0; i < 20; i++) await reserved`select ${i}::int`.catch(() => {})
    await expect(reserved`select 1`).rejects.toSatisfy(isDatabaseLost)
    reserved.release()
    expect(await pool.sql`select 1 as one`).toEqual([{ one: 1 }])
    await pool.end()
  })

  test('by a reset rejects what is asked at once after it', async () => {
    const road = await roadTo(database.url)
    const pool = openPostgres(road.url, { max: 1 })
    const reserved = await pool.sql.reserve()
    const asked = reserved`select pg_sleep(60)`.catch(() => reserved`rollback`)
    await expect.poll(sleeping).toBe(1)
    road.reset()
    await expect(asked).rejects.toSatisfy(isDatabaseLost)
    reserved.release()
    await pool.end()
    road.close()
  })

  test('that swallows everything without a word is given up, and the pool goes on', async () => {
    const road = await roadTo(database.url)
    const pool = openPostgres(road.url, { max: 1, answerTimeoutMs: 200 })
    await pool.sql`select 1`
    road.swallow()
    await expect(pool.sql`select 1`).rejects.toSatisfy(isDatabaseLost)
    road.deliver()
    expect(await pool.sql`select 1 as one`).toEqual([{ one: 1 }])
    await pool.end()
    road.close()
  })

  test('does not end the process: the patch of the driver is in place', async () => {
    const script = fileURLToPath(new URL('../testing/lose-connection.mjs', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script, database.url])
    expect(stdout.trim()).toBe('survived')
  })
})

async function pidOf(connection: Pick<typeof sql, 'unsafe'>): Promise<number> {
  const [row] = await connection.unsafe('select pg_backend_pid() as pid')
  return row?.pid
}

/** Other backends of this database that sleep. */
async function sleeping(): Promise<number> {
  const [row] = await sql`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`
  return row?.n
}

/** A way to the server that can be cut the hard way. */
async function roadTo(url: string) {
  const to = new URL(url)
  const target = { host: to.hostname, port: Number(to.port) }
  const sockets: Socket[] = []
  let isOpen = true
  const server = createServer(near => {
    const far = connect(target)
    sockets.push(near)
    near.on('data', bytes => isOpen && far.write(bytes))
    far.on('data', bytes => near.write(bytes))
    far.on('close', () => near.destroy())
    for (const end of [near, far]) end.on('error', () => {})
    near.on('close', () => far.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  to.hostname = '127.0.0.1'
  to.port = String((server.address() as AddressInfo).port)
  return {
    url: to.href,
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    swallow: () => {
      isOpen = false
    },
    deliver: () => {
      isOpen = true
    },
    close: () => server.close(),
  }
}

async function endBackend(pid: number): Promise<void> {
  await sql`select pg_terminate_backend(${pid}, 5000)`
}
