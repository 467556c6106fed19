import { beforeEach, describe, expect, test } from 'vitest'
import type { Sql } from '../../../platform/postgres.js'
import { testDatabase } from '../../../testing/database.js'
import { readLedgerPosition } from '../ledger-position.store.js'
import { recount } from '../recount.js'
import { writeDimensions } from '../testing/write-step.js'

const db = await testDatabase()
await writeDimensions(db.sql, 'Europe/Berlin')

beforeEach(() => db.sql`delete from ticket`)

/** Opened on the last evening of January in Berlin, still its morning in Honolulu. */
const openTicket = (sql: Sql, key: string) => sql`
  insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
    opened_at, state)
  values ('here', ${key}, now(), 'incident', 1, 1, '2026-01-31T22:30:00Z', 'open')`

const differences = async () => {
  const { differing, periodsDiffering } = await recount(db.ctx())
  return differing + periodsDiffering
}
const opened = async (): Promise<number> => {
  const [row] = await db.sql`select sum(v1)::int as sum from ledger_entry where moment = 1`
  return row?.sum ?? 0
}
const position = async () => (await readLedgerPosition(db.ctx(), null)).position

describe('what a transaction changes is booked once, at its commit', () => {
  test('a change that is taken back before the commit leaves no booking', async () => {
    await openTicket(db.sql, 'T1')
    const before = await position()
    await db.sql.begin(async tx => {
      await tx`update ticket set priority = 1`
      await openTicket(tx, 'T2')
      await tx`update ticket set priority = 0`
      await tx`delete from ticket where external_id = 'T2'`
    })
    expect(await position()).toBe(before)
    expect(await opened()).toBe(1)
  })

  test('what was rolled back to a savepoint is not booked', async () => {
    await db.sql.begin(async tx => {
      await openTicket(tx, 'T1')
      await tx
        .savepoint(async inner => {
          await openTicket(inner, 'T2')
          throw new Error('not this one')
        })
        .catch(() => {})
    })
    expect(await opened()).toBe(1)
    expect(await differences()).toBe(0)
  })

  test('what is changed after an early settlement is another booking', async () => {
    await db.sql.begin(async tx => {
      await tx`set constraints all immediate`
      await openTicket(tx, 'T1')
      await openTicket(tx, 'T2')
      await tx`update ticket set priority = 2, closed_at = opened_at`
    })
    const [row] = await db.sql`
      select count(distinct booking_id)::int as bookings from ledger_entry e
        join booking b on b.id = e.booking_id and b.recorded_at is not null
      where e.moment = 1 and e.v1 > 0 and e.booking_id > 0`
    expect(row?.bookings).toBeGreaterThanOrEqual(3)
    expect(await opened()).toBe(2)
    expect(await differences()).toBe(0)
  })

  test('facts that come with a change of the time zone count once, on their new day', async () => {
    await db.sql.begin(async tx => {
      await openTicket(tx, 'T1')
      await tx`update organisation set time_zone = 'Pacific/Honolulu'`
      await openTicket(tx, 'T2')
    })
    expect(await opened()).toBe(2)
    expect(await differences()).toBe(0)
    await db.sql`update organisation set time_zone = 'Europe/Berlin'`
    expect(await differences()).toBe(0)
  })
})

test('the recount finds what stands under the wrong department or service in a week or month', async () => {
  await openTicket(db.sql, 'T1')
  expect((await recount(db.ctx())).periodsDiffering).toBe(0)
  await db.sql`update measure_period set department_id = 2 where grain = 2 and lattice = 16 and moment = 1`
  const { differing, periodsDiffering } = await recount(db.ctx(), { repair: true })
  expect({ differing, periodsDiffering }).toEqual({ differing: 0, periodsDiffering: 2 })
  await db.sql`update measure_period set service_id = 2 where grain = 1 and moment = 1`
  expect((await recount(db.ctx(), { repair: true })).periodsDiffering).toBe(2)
  expect(await differences()).toBe(0)
})

test('a transaction of many changes leaves nothing that makes the next one book more than its own', async () => {
  await db.sql`
    insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
      opened_at, state)
    select 'here', 'M' || n, now(), 'incident', 1, 1, '2026-01-31T22:30:00Z', 'open'
    from generate_series(1, 1200) n`
  const entries = async () => {
    const [row] = await db.sql`select count(*)::int as entries from ledger_entry
      where booking_id = (select max(id) from booking)`
    return row?.entries
  }
  await db.sql`update ticket set priority = 1 where external_id = 'M1'`
  const ofOne = await entries()
  await db.sql`update ticket set priority = 2`
  await db.sql`update ticket set priority = 1 where external_id = 'M2'`
  expect(await entries()).toBe(ofOne)
  expect(await opened()).toBe(1200)
  expect(await differences()).toBe(0)
})
