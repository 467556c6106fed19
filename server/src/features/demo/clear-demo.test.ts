import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { clearDemo, loadDemo } from './index.js'

const database = await testDatabase()

const rowsOf = async (table: string): Promise<number> => {
  const [row] = await database.sql`select count(*)::int as count from ${database.sql(table)}`
  return row?.count
}

test('the demo is taken out with its ledger, and nothing else ever is', async () => {
  const ctx = database.ctx(new Date('2026-04-15T10:00:00Z'))
  await expect(clearDemo(ctx)).rejects.toThrow(/Only the demo/)
  await loadDemo(ctx, { scale: 0.01 })
  await expect(database.sql`truncate observation`).rejects.toThrow(/DELETE/)
  expect(await rowsOf('ticket')).toBeGreaterThan(100)
  await clearDemo(ctx)
  for (const table of ['ticket', 'service', 'ledger_entry', 'measure_period', 'import_run'])
    expect([table, await rowsOf(table)]).toEqual([table, 0])
  const [organisation] = await database.sql`select name, demo from organisation`
  expect(organisation).toEqual({ name: 'My organisation', demo: 0 })
  await expect(clearDemo(ctx)).rejects.toThrow(/Only the demo/)
}, 120_000)
