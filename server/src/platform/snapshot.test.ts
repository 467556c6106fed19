import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import type { Ctx } from './context.js'
import { openPostgres } from './postgres.js'
import { inSnapshot, onceInSnapshot, sharingSnapshot } from './snapshot.js'
import { inTransaction } from './transaction.js'

const database = await testDatabase({ empty: true })
const ctx = database.ctx()
await database.sql`create table mark (name text)`
beforeEach(() => database.sql`delete from mark`)

const count = ({ sql }: Ctx) =>
  sql<{ n: number }[]>`select count(*)::int as n from mark`.then(([row]) => row?.n)
const transactionOf = ({ sql }: Ctx) =>
  sql<{ at: string }[]>`select now()::text || pg_backend_pid() as at`.then(([row]) => row?.at)
const write = () => database.sql`insert into mark values ('one')`

describe('what is seen', () => {
  const boundsIn = ({ sql }: Ctx) =>
    sql`select current_setting('steerboard.reach', true) as reach,
      current_setting('steerboard.departments', true) as departments,
      current_setting('steerboard.services', true) as services`.then(([row]) => row)
  const part = { departments: [3, 4], services: [] }

  test.each([
    ['a snapshot', inSnapshot],
    ['a transaction', inTransaction],
  ])('is said to the database in %s, and forgotten with it', async (_, open) => {
    const one = openPostgres(database.url, { max: 1 })
    const asked = { ...ctx, db: one.db, sql: one.sql }
    const bounded = { reach: 'part', departments: '{3,4}', services: '{}' }
    expect(await open({ ...asked, reach: part }, boundsIn)).toEqual(bounded)
    expect(await open({ ...asked, reach: 'everything' }, boundsIn)).toMatchObject({
      reach: 'everything',
      departments: '',
    })
    expect(await boundsIn(asked)).toEqual({ reach: '', departments: '', services: '' })
    await one.end()
  })

  test('is named by numbers alone', async () => {
    const forged = {
      departments: ["1}'; drop table mark; --"] as unknown as number[],
      services: [],
    }
    await expect(inSnapshot({ ...ctx, reach: forged }, count)).rejects.toThrow('numbers')
    expect(await count(ctx)).toBe(0)
  })
})

describe('the parts of an answer', () => {
  test('see one state, whatever is committed between them', async () => {
    const seen = await sharingSnapshot(ctx, async shared => {
      const before = await inSnapshot(shared, count)
      await write()
      return [before, await inSnapshot(shared, count)]
    })
    expect(seen).toEqual([0, 0])
    expect(await inSnapshot(ctx, count)).toBe(1)
  })

  test('share one transaction also when they ask at once', async () => {
    const all = await sharingSnapshot(ctx, shared =>
      Promise.all([1, 2, 3].map(() => inSnapshot(shared, transactionOf))),
    )
    expect(new Set(all).size).toBe(1)
  })

  test('begin none when they ask for nothing', async () => {
    const idle = { ...ctx, db: {} as Ctx['db'] }
    expect(await sharingSnapshot(idle, async () => 'nothing')).toBe('nothing')
  })

  test('leave no transaction open, whether they succeed or fail', async () => {
    const failing = sharingSnapshot(ctx, shared =>
      inSnapshot(shared, ({ sql }) => sql`select 1 / 0`),
    )
    await expect(failing).rejects.toThrow('division by zero')
    await sharingSnapshot(ctx, shared => inSnapshot(shared, count))
    await expect
      .poll(
        () =>
          database.sql`select from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%'`,
      )
      .toHaveLength(0)
  })

  test('do not write through it', async () => {
    const writing = sharingSnapshot(ctx, shared =>
      inSnapshot(shared, ({ sql }) => sql`insert into mark values ('two')`),
    )
    await expect(writing).rejects.toThrow('read-only')
  })
})

describe('what is read once', () => {
  test('is read once in a snapshot', async () => {
    let times = 0
    const read = async () => ++times
    const twice = (inner: Ctx) =>
      Promise.all([onceInSnapshot(inner, 'a', read), onceInSnapshot(inner, 'a', read)])
    expect(await inSnapshot(ctx, twice)).toEqual([1, 1])
    expect(await inSnapshot(ctx, twice)).toEqual([2, 2])
  })

  test('is read each time in a transaction that may write', async () => {
    let times = 0
    const read = async () => ++times
    const twice = (inner: Ctx) =>
      Promise.all([onceInSnapshot(inner, 'a', read), onceInSnapshot(inner, 'a', read)])
    expect(await inTransaction(ctx, twice)).toEqual([1, 2])
  })
})
