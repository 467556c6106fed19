import { describe, expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import type { Ctx } from '../context.js'
import { putInOutbox } from '../outbox/put-in-outbox.js'
import { inTransaction } from '../transaction.js'
import { defineJob, type Job } from './define-job.js'
import { lastTimeOf, queueSlots } from './queue-slots.js'
import { runJobs } from './run-jobs.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
const ctx = db.ctx(now)

async function start(jobs: readonly Job<never>[], at = now, log = ctx.log) {
  const running = await runJobs({
    url: db.url,
    sql: db.sql,
    jobs,
    clock: () => at,
    log,
    timeZoneOf: async () => 'Europe/Berlin',
    inContext: (_, moment, work) => work({ ...ctx, now: moment }),
  })
  onTestFinished(() => running.stop(5))
  return running
}

/** A job that tells what it ran with. */
function telling(name: string, cron?: string) {
  const told: { now: Date; data: { n?: number } }[] = []
  let wanted = Number.POSITIVE_INFINITY
  let done = () => {}
  const job = defineJob<{ n?: number }>({
    name,
    about: 'A test.',
    ...(cron && { cron }),
    async run({ now: moment }: Ctx, data) {
      told.push({ now: moment, data })
      if (told.length >= wanted) done()
    },
  })
  const times = (count: number) =>
    new Promise<typeof told>(resolve => {
      wanted = count
      done = () => resolve(told)
      if (told.length >= count) resolve(told)
    })
  return { job, told, times }
}

test('the queue keeps its own tables without complaint', async () => {
  const complaints: unknown[] = []
  const log = { ...ctx.log, error: (...told: unknown[]) => complaints.push(told) } as never
  const asked = telling('kept')
  const running = await start([asked.job], now, log)
  await inTransaction(ctx, tx => putInOutbox(tx, asked.job, { n: 1 }))
  // Its upkeep was sent first, on the same connection.
  await asked.times(1)
  await running.stop(5)
  expect(complaints).toEqual([])
})

test('instances that start at once on a new database all come up', async () => {
  await db.sql`drop schema if exists steerboard_jobs cascade`
  const asked = telling('first')
  await Promise.all([1, 2, 3, 4].map(() => start([asked.job])))
  await inTransaction(ctx, tx => putInOutbox(tx, asked.job, { n: 1 }))
  expect((await asked.times(1))[0]?.data).toEqual({ n: 1 })
})

describe('work that is asked for', () => {
  test('is done when the transaction commits, and never was when it does not', async () => {
    const asked = telling('asked')
    await start([asked.job])
    await expect(
      inTransaction(ctx, async tx => {
        await putInOutbox(tx, asked.job, { n: 1 })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await inTransaction(ctx, tx => putInOutbox(tx, asked.job, { n: 2 }))
    expect(await asked.times(1)).toEqual([{ now, data: { n: 2 } }])
  })

  test('is done once, whoever does it', async () => {
    const shared = telling('shared')
    await Promise.all([start([shared.job]), start([shared.job])])
    for (let n = 0; n < 40; n++) await putInOutbox(ctx, shared.job, { n })
    const told = await shared.times(40)
    expect(told.map(({ data }) => data.n).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 40 }, (_, n) => n),
    )
  })

  test('waits until it is due', async () => {
    const later = telling('later')
    const sooner = telling('sooner')
    await putInOutbox(ctx, later.job, {}, { dueAt: new Date(now.getTime() + 1000) })
    await putInOutbox(ctx, sooner.job, {})
    await start([later.job, sooner.job])
    await sooner.times(1)
    expect(later.told).toEqual([])
    expect(await db.sql`select job from outbox`).toMatchObject([{ job: 'later' }])
    await db.sql`delete from outbox`
  })

  test('is not held up by other work that fails', async () => {
    const failing = defineJob({ name: 'failing', about: 'A test.', run: () => Promise.reject(1) })
    const fine = telling('fine')
    await start([failing as Job<never>, fine.job])
    await putInOutbox(ctx, failing, {})
    await putInOutbox(ctx, fine.job, {})
    expect(await fine.times(1)).toHaveLength(1)
  })
})

describe('a time of a cron job', () => {
  const queued = () => db.sql<{ dueAt: Date }[]>`
    select due_at as "dueAt" from outbox order by due_at`
  const job = telling('nightly', '30 3 * * *').job
  const at = (moment: string) =>
    queueSlots(db.sql, [job], { now: new Date(moment), timeZone: 'Europe/Berlin' })

  test('is queued once, by however many instances', async () => {
    await Promise.all(Array.from({ length: 8 }, () => at('2026-04-15T10:00:00Z')))
    await at('2026-04-15T10:00:15Z')
    expect(await queued()).toEqual([{ dueAt: new Date('2026-04-15T01:30:00Z') }])
  })

  test('that was missed is made up for, of several the last', async () => {
    await at('2026-04-19T10:00:00Z')
    expect((await queued()).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-04-15T01:30:00.000Z',
      '2026-04-19T01:30:00.000Z',
    ])
  })

  test('does not come again when a clock is set back', async () => {
    await at('2026-04-18T10:00:00Z')
    expect(await queued()).toHaveLength(2)
    await db.sql`delete from outbox`
  })

  test('is the time that the job believes it is, however late it runs', async () => {
    const late = telling('late', '0 6 * * *')
    await start([late.job], new Date('2026-04-15T11:11:11Z'))
    expect(await late.times(1)).toEqual([{ now: new Date('2026-04-15T04:00:00Z'), data: {} }])
  })

  test.each([
    ['in winter', '2026-01-10T12:00:00Z', '2026-01-10T01:30:00.000Z'],
    ['in summer', '2026-07-10T12:00:00Z', '2026-07-10T00:30:00.000Z'],
    ['on the day without it, at 03:00', '2026-03-29T12:00:00Z', '2026-03-29T01:00:00.000Z'],
    ['exactly then', '2026-07-10T00:30:00Z', '2026-07-10T00:30:00.000Z'],
  ])('follows the clocks of the zone: 02:30 %s', (_, moment, expected) => {
    expect(lastTimeOf('30 2 * * *', new Date(moment), 'Europe/Berlin').toISOString()).toBe(expected)
  })

  test('comes once in the night in which 02:30 comes twice', () => {
    const times = ['2026-10-25T00:45:00Z', '2026-10-25T01:45:00Z', '2026-10-25T12:00:00Z'].map(
      moment => lastTimeOf('30 2 * * *', new Date(moment), 'Europe/Berlin').toISOString(),
    )
    expect(new Set(times).size).toBe(1)
  })
})
