import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { checkBooks } from '../measure/index.js'
import { readFreshness } from './read-freshness.js'
import { readRecords } from './read-records.js'
import { givenOrganisation, givenPromises, givenTicket } from './testing/given.js'

const db = await testDatabase()

beforeAll(() => givenOrganisation(db.sql))

describe('freshness', () => {
  test('without any ticket is stale and says so', async () => {
    expect(await readFreshness(db.ctx())).toMatchObject({
      tickets: 0,
      isStale: true,
      lastSourceUpdateAt: null,
      imports: [],
    })
  })

  test('counts what cannot be judged, and follows every commit', async () => {
    await givenPromises(db.sql, '2026-03', { met: 2, missed: 1, service: 'EMAIL' })
    await givenTicket(db.sql, { service: 'VPN', opened: '2026-04-14T08:00:00Z' })
    await givenTicket(db.sql, { service: 'VPN', opened: '2026-04-14T09:00:00Z', cancelled: true })
    expect(await readFreshness(db.ctx())).toMatchObject({ tickets: 4, withoutSla: 1 })
    expect(await readFreshness(db.ctx(), { service: 'EMAIL' })).toMatchObject({
      tickets: 3,
      withoutSla: 0,
      withoutRequester: 3,
    })
    await givenTicket(db.sql, { service: 'VPN', opened: '2026-04-15T09:00:00Z' })
    expect(await readFreshness(db.ctx())).toMatchObject({ tickets: 5, withoutSla: 2 })
  })

  test('is stale when the newest change is more than two days old', async () => {
    expect((await readFreshness(db.ctx(new Date('2026-04-17T08:59:00Z')))).isStale).toBe(false)
    expect((await readFreshness(db.ctx(new Date('2026-04-17T09:01:00Z')))).isStale).toBe(true)
  })

  test('says how often the source and its own times disagree on a promise, and of whom', async () => {
    expect((await readFreshness(db.ctx())).outcomes).toMatchObject({ compared: 0, share: null })
    await db.sql`update sla_instance set computed_met = true where stopped_at is not null`
    const { outcomes } = await readFreshness(db.ctx())
    expect(outcomes).toEqual({ compared: 3, differing: 1, share: 1 / 3, isSuspect: true })
    const elsewhere = await readFreshness(db.ctx(), { service: 'VPN' })
    expect(elsewhere.outcomes).toMatchObject({ compared: 0, isSuspect: false })
    const records = await readRecords(db.ctx(), {
      kpi: 'SLA_OUTCOME_DISPUTED',
      part: 'NUMERATOR',
      period: { grain: 'MONTH', containing: '2026-03-10' },
    })
    expect(records.totalCount).toBe(1)
    expect(records.edges[0]?.node.facts).toContainEqual({
      label: 'Met, worked out',
      value: 'yes',
    })
  })

  test('tells what the last check of the books found', async () => {
    expect((await readFreshness(db.ctx())).books).toEqual([])
    await checkBooks(db.ctx())
    const [last] = (await readFreshness(db.ctx())).books
    expect(last).toMatchObject({ differing: 0, days: 7, unbalanced: 0 })
  })

  test('lists the imports, newest first', async () => {
    for (const [label, accepted] of [
      ['first.csv', 3],
      ['second.csv', 5],
    ] as const)
      await db.sql`
        insert into import_run (label, profile, actor, applied_at, changed_facts, report)
        values (${label}, 'canonical', 'operator/test', now(), true,
          ${JSON.stringify({ rowsAccepted: accepted, rowsRejected: 1 })}::jsonb)`
    const { imports } = await readFreshness(db.ctx())
    expect(imports.map(run => [run.label, run.accepted, run.rejected])).toEqual([
      ['second.csv', 5, 1],
      ['first.csv', 3, 1],
    ])
  })
})
