import { sql as query } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing/database.js'
import { inTransaction } from './transaction.js'

const database = await testDatabase({ empty: true })
const ctx = database.ctx()
await database.sql`create table mark (name text)`

const names = async () => (await database.sql`select name from mark order by 1`).map(r => r.name)

test('what fails leaves nothing behind, by either door', async () => {
  const failing = inTransaction(ctx, async inner => {
    await inner.sql`insert into mark values ('raw')`
    await inner.db.execute(query`insert into mark values ('drizzle')`)
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await names()).toEqual([])
})

test('a transaction inside another is part of it', async () => {
  const failing = inTransaction(ctx, async outer => {
    await inTransaction(outer, inner => inner.sql`insert into mark values ('inner')`)
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await names()).toEqual([])
})

test('what resolves is committed and its result handed on', async () => {
  const result = await inTransaction(ctx, async inner => {
    await inner.sql`insert into mark values ('kept')`
    return 'done'
  })
  expect(result).toBe('done')
  expect(await names()).toEqual(['kept'])
})
