import { execFile } from 'node:child_process'
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

async function endBackend(pid: number): Promise<void> {
  await sql`select pg_terminate_backend(${pid}, 5000)`
}
