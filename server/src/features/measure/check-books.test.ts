import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../domain/calendar/local-date.js'
import { testDatabase } from '../../testing/database.js'
import { loadLastBookChecks } from './book-check.store.js'
import { checkBooks, samplesOf } from './check-books.js'
import { momentNumber } from './measures/define-moment.js'
import { randomStep } from './testing/random-facts.js'
import { writeDimensions, writeStep } from './testing/write-step.js'

const db = await testDatabase()
await writeDimensions(db.sql, 'Europe/Berlin')

/** Every day of two months, so that each history is looked at as a whole. */
async function checkAll() {
  let cells = 0
  let differing = 0
  let unbalanced = 0
  await db.sql`delete from book_check`
  for (let place = 0; place < 3; place++) {
    const now = new Date(Date.UTC(2026, 3, 1 + place, 10))
    for (const check of await checkBooks(db.ctx(now))) {
      cells += check.cells
      differing += check.differing
      unbalanced += check.unbalanced
    }
  }
  return { cells, differing, unbalanced }
}

const clear = async () => {
  for (const table of ['sla_instance', 'survey_response', 'survey_invitation', 'interaction'])
    await db.sql`delete from ${db.sql(table)}`
  for (const table of ['ticket', 'change']) await db.sql`delete from ${db.sql(table)}`
}

describe('the check of the books', () => {
  test('finds nothing after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { minLength: 5, maxLength: 25 }), async steps => {
        await clear()
        for (const step of steps) await db.sql.begin(tx => writeStep(tx, step))
        expect(await checkAll()).toMatchObject({ differing: 0, unbalanced: 0 })
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  test('finds a cell that a program has put into the ledger by hand, and the day it throws out', async () => {
    await clear()
    const steps = fc.sample(
      randomStep.filter(step => step.do === 'ticket' && !step.row.cancelled),
      { numRuns: 20, seed: 7 },
    )
    for (const step of steps) await db.sql.begin(tx => writeStep(tx, step))
    const before = await checkAll()
    expect(before).toMatchObject({ differing: 0, unbalanced: 0 })
    expect(before.cells).toBeGreaterThan(10)
    await db.sql`
      insert into ledger_entry (booking_id, moment, day, department_id, service_id, priority,
        channel, team_id, bucket, v1)
      select max(id), ${momentNumber('ticketBacklog')}, '2026-03-02', 1, 1, 1, 0, 0, 0, 1
      from booking`
    const after = await checkAll()
    expect(after.differing).toBe(1)
    expect(after.unbalanced).toBeGreaterThan(0)
  })

  test('keeps what it found last, of the newest days first', async () => {
    const now = new Date('2026-04-05T10:00:00Z')
    const found = await checkBooks(db.ctx(now))
    expect(await loadLastBookChecks(db.ctx(now))).toEqual(found)
    expect(found[0]).toMatchObject({ sampleStart: '2026-03-30', sampleEnd: '2026-04-06', days: 7 })
  })
})

test('every day of the history comes up, whenever the checks are made', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
      (age, waits) => {
        const first = '2023-11-01'
        let today = addDays(first, age)
        let reached: string | null = null
        const seen = new Set<string>()
        for (const wait of waits) {
          const samples = samplesOf(first, today, reached)
          for (const { start, end } of samples)
            for (let day = start; day < end; day = addDays(day, 1)) seen.add(day)
          reached = samples.at(-1)?.end ?? null
          today = addDays(today, wait)
        }
        for (let day = first; day <= addDays(first, age); day = addDays(day, 1))
          expect(seen.has(day)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})
