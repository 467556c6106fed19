import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { countPending, migrate } from './migrate.js'
import { openPostgres, type Sql } from './postgres.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('migrating', () => {
  test('runs each migration once and says how many ran', async () => {
    const { sql } = await testDatabase({ empty: true })
    const folder = migrations(['create table a (id int)'], ['create table b (id int)'])
    expect(await countPending(sql, folder)).toBe(2)
    expect(await migrate(sql, { folder })).toBe(2)
    expect(await migrate(sql, { folder })).toBe(0)
    expect(await countPending(sql, folder)).toBe(0)
  })

  test('by several instances at once does the work once and no instance fails', async () => {
    const database = await testDatabase({ empty: true })
    const folder = migrations(
      ['create table a (id int)', 'select pg_sleep(0.2)'],
      ['create table b (id int)'],
    )
    const pools = [1, 2, 3].map(() => openPostgres(database.url, { max: 2 }))
    const counts = await Promise.all(pools.map(pool => migrate(pool.sql, { folder })))
    expect(counts.toSorted()).toEqual([0, 0, 2])
    await Promise.all(pools.map(pool => pool.end()))
  })

  test('that fails leaves nothing of the failed migration and keeps the finished ones', async () => {
    const { sql } = await testDatabase({ empty: true })
    const folder = migrations(
      ['create table a (id int)'],
      ['create table b (id int)', 'select 1/0'],
    )
    await expect(migrate(sql, { folder })).rejects.toMatchObject({ code: '22012' })
    expect(await tables(sql)).toEqual(['a'])
    const mended = migrations(['create table a (id int)'], ['create table b (id int)'])
    expect(await migrate(sql, { folder: mended })).toBe(1)
    expect(await tables(sql)).toEqual(['a', 'b'])
  })

  test('waits for a table that is in use instead of failing', async () => {
    const { sql } = await testDatabase({ empty: true })
    await migrate(sql, { folder: migrations(['create table a (id int)']) })
    const folder = migrations(['create table a (id int)'], ['alter table a add column name text'])
    const reader = await sql.reserve()
    await reader`begin`
    await reader`select * from a`
    const migrating = migrate(sql, { folder })
    await sql`select pg_sleep(2.3)`
    await reader`commit`
    reader.release()
    expect(await migrating).toBe(1)
  })

  test('runs the steps after it on every start, each as one unit', async () => {
    const { sql } = await testDatabase({ empty: true })
    const afterMigrate = [
      {
        name: 'count',
        run: async (on: Sql) => void (await on`create table if not exists runs (at timestamptz)`),
      },
      { name: 'add', run: async (on: Sql) => void (await on`insert into runs values (now())`) },
    ]
    await migrate(sql, { folder: migrations(), afterMigrate })
    await migrate(sql, { folder: migrations(), afterMigrate })
    expect(await sql`select count(*) as n from runs`).toEqual([{ n: 2 }])
  })
})

test('a step that takes long is told while it runs, a short one is not', async () => {
  const { sql } = await testDatabase({ empty: true })
  const told: string[] = []
  const afterMigrate = [
    { name: 'short', run: async () => {} },
    { name: 'long', run: async (on: Sql) => void (await on`select pg_sleep(0.4)`) },
  ]
  const onLongStep = (step: string) => told.push(step)
  await migrate(sql, { folder: migrations(), afterMigrate, longAfterMs: 200, onLongStep })
  expect(told).toEqual(['long'])
})

describe('the product', () => {
  test('has no migration pending after a start', async () => {
    const { sql } = await testDatabase()
    expect(await countPending(sql)).toBe(0)
  })
})

/** A folder as drizzle-kit writes it: one list of statements per migration. */
function migrations(...files: string[][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  mkdirSync(join(folder, 'meta'))
  const entries = files.map((statements, idx) => {
    const tag = `000${idx}_step`
    writeFileSync(join(folder, `${tag}.sql`), statements.join('--> statement-breakpoint\n'))
    return { idx, version: '7', when: 1000 + idx, tag, breakpoints: true }
  })
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', entries }))
  return folder
}

async function tables(sql: Sql): Promise<string[]> {
  const rows = await sql`select tablename from pg_tables where schemaname = 'public' order by 1`
  return rows.map(row => row.tablename)
}
