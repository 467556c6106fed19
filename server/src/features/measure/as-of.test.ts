import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measure, moments } from '../../domain/kpi/measures.js'
import { testDatabase } from '../../testing/database.js'
import { compactLedger } from './compact.js'
import { readLedgerPosition } from './ledger-position.store.js'
import type { MeasuredGroup, MeasureQuestion } from './question.js'
import { readParts } from './read-parts.js'
import { randomStep } from './testing/random-facts.js'
import { writeDimensions, writeStep } from './testing/write-step.js'

const now = new Date('2026-03-20T11:17:00Z')
const db = await testDatabase()
await writeDimensions(db.sql, 'Europe/Berlin')

const measures = Object.values(moments).flatMap((m): readonly Measure[] => m.measures)
const question: MeasureQuestion = {
  measures,
  levels: ['resolutionDueOpen', 'responseDueOpen'],
  trailing: { measures: ['ticketsResolved'], days: 28 },
  periods: [
    { start: '2026-02-01', end: '2026-03-01' },
    { start: '2026-03-02', end: '2026-03-09' },
    { start: '2026-03-01', end: '2026-04-01' },
  ],
  scope: {},
  groupBy: ['SERVICE'],
  now,
  asOf: null,
}

const asText = (groups: MeasuredGroup[]): string[] =>
  groups
    .flatMap(({ period, keys, parts }) =>
      measures.map(m => {
        const histogram = [...parts.histogram(m)]
          .filter(([, n]) => n !== 0)
          .sort(([a], [b]) => a - b)
        const numbers = [parts.sum(m), parts.level(m), parts.trailing(m)]
        return numbers.some(Boolean) || histogram.length > 0
          ? `${period} ${keys} ${m} ${numbers} ${JSON.stringify(histogram)}`
          : ''
      }),
    )
    .filter(Boolean)
    .sort()

const read = async (asOf: Date | null) =>
  asText(await readParts(db.ctx(now), { ...question, asOf }))

const clear = async () => {
  const children = ['sla_instance', 'survey_response', 'survey_invitation', 'interaction']
  for (const table of [...children, 'ticket', 'change']) await db.sql`delete from ${db.sql(table)}`
}

/** Writes step by step and notes what was read at each moment. */
async function liveThrough(steps: Parameters<typeof writeStep>[1][]) {
  const past: { at: Date; read: string[] }[] = []
  for (const step of steps) {
    await db.sql.begin(tx => writeStep(tx, step))
    const { recordedAt } = await readLedgerPosition(db.ctx(now), null)
    if (recordedAt) past.push({ at: recordedAt, read: await read(null) })
  }
  return past
}

describe('what was known at a moment', () => {
  test('reads later exactly as it read then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { minLength: 3, maxLength: 12 }), async steps => {
        await clear()
        const past = await liveThrough(steps)
        for (const moment of past) expect(await read(moment.at)).toEqual(moment.read)
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  test('still does after the ledger was compacted up to a day before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { minLength: 4, maxLength: 12 }), async steps => {
        await clear()
        const middle = Math.floor(steps.length / 2)
        await liveThrough(steps.slice(0, middle))
        await db.sql`update booking set recorded_at = recorded_at - interval '500 days'
          where recorded_at > now() - interval '400 days'`
        const old = await readLedgerPosition(db.ctx(now), null)
        const past = await liveThrough(steps.slice(middle))
        const before = await read(old.recordedAt)
        await compactLedger(db.ctx(new Date()))
        expect(await read(old.recordedAt)).toEqual(before)
        for (const moment of past) expect(await read(moment.at)).toEqual(moment.read)
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  test('compaction leaves one booking for each day of recording before the retention', async () => {
    await clear()
    await liveThrough(fc.sample(randomStep, 10))
    await db.sql`update booking set recorded_at = recorded_at - interval '1000 days'
      where not compacted`
    await compactLedger(db.ctx(new Date()))
    const days = await db.sql`select count(*)::int as bookings from booking
      where recorded_at < now() - interval '900 days' group by local_day(recorded_at)`
    expect(days.map(day => day.bookings)).toEqual(days.map(() => 1))
  })

  test('a change that no measure can see leaves no booking', async () => {
    await db.sql.begin(tx =>
      writeStep(
        tx,
        fc.sample(
          randomStep.filter(s => s.do === 'ticket'),
          1,
        )[0] as never,
      ),
    )
    const before = await readLedgerPosition(db.ctx(now), null)
    await db.sql`update ticket set state = 'something else'`
    expect(await readLedgerPosition(db.ctx(now), null)).toEqual(before)
  })

  test('facts cannot be truncated past the ledger', async () => {
    await expect(db.sql`truncate observation`).rejects.toThrow(/DELETE/)
  })
})
