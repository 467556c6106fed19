import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measure, moments } from '../../domain/kpi/measures.js'
import { testDatabase } from '../../testing/database.js'
import { readLedgerPosition } from './ledger-position.store.js'
import type { MeasureQuestion } from './question.js'
import { readParts } from './read-parts.js'
import { readRecords } from './read-records.js'
import type { RecordQuestion } from './record.store.js'
import { randomStep } from './testing/random-facts.js'
import { writeDimensions, writeStep } from './testing/write-step.js'

const now = new Date('2026-03-20T11:17:00Z')
const db = await testDatabase()
await writeDimensions(db.sql, 'Europe/Berlin')
const ctx = db.ctx(now)

const period = { start: '2026-02-01', end: '2026-04-01' }
const question: RecordQuestion = { measures: [], period, scope: {}, now, first: 100, after: null }
const counts = [
  'ticketsOpened',
  'incidentsRecurring',
  'reopenedWithin14Days',
  'fcrStrict',
  'ticketsResolved',
  'ticketsClosed',
  'openTickets',
  'openFrom31Days',
  'resolutionDecided',
  'resolutionMet',
  'resolutionDueOpen',
  'olaDueOpen',
  'resolutionOverdue',
  'csatAnswers',
  'npsPromoters',
  'changesAssessed',
  'fcrFlagged',
  'fcrSurveyYes',
  'interactionsSettled',
  'resolutionDue',
  'outcomesDiffering',
  'ticketsDecided',
  'ticketsAllMet',
] as const satisfies readonly Measure[]

const everything: MeasureQuestion = {
  measures: Object.values(moments).flatMap((m): readonly Measure[] => m.measures),
  periods: [period],
  scope: {},
  groupBy: [],
  now,
  asOf: null,
}

const write = async (steps: Parameters<typeof writeStep>[1][]) => {
  const children = ['sla_instance', 'survey_response', 'survey_invitation', 'interaction']
  for (const table of [...children, 'ticket', 'change']) await db.sql`delete from ${db.sql(table)}`
  await db.sql.begin(async tx => {
    for (const step of steps) await writeStep(tx, step)
  })
}
const steps = fc.array(randomStep, { minLength: 5, maxLength: 40 })

describe('the records behind a part', () => {
  test('are as many as the part says, for every kind of measure and any scope', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom({}, { serviceId: 1 }, { priority: 3 }, { requesterDepartmentId: 1 }),
        async (all, scope) => {
          await write(all)
          const [group] = await readParts(ctx, {
            measures: Object.values(moments).flatMap((m): readonly Measure[] => m.measures),
            periods: [period],
            scope,
            groupBy: [],
            now,
            asOf: null,
          })
          for (const measure of counts) {
            const { total, records } = await readRecords(ctx, {
              ...question,
              scope,
              measures: [measure],
            })
            expect([measure, total]).toEqual([measure, group?.parts.sum(measure) ?? 0])
            expect(records).toHaveLength(total)
          }
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)

  test('of a past moment are those that were counted then, whatever has changed since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { minLength: 4, maxLength: 14 }), async all => {
        await write([])
        const past: Date[] = []
        for (const step of all) {
          await db.sql.begin(tx => writeStep(tx, step))
          const { recordedAt } = await readLedgerPosition(ctx, null)
          if (recordedAt) past.push(recordedAt)
        }
        for (const asOf of past) {
          const [group] = await readParts(ctx, { ...everything, periods: [period], asOf })
          for (const measure of counts) {
            const { total } = await readRecords(ctx, { ...question, measures: [measure], asOf })
            expect([measure, total]).toEqual([measure, group?.parts.sum(measure) ?? 0])
          }
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  test('come page by page, each once, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async all => {
        await write(all)
        const asked: RecordQuestion = {
          ...question,
          measures: ['ticketsOpened', 'ticketsResolved'],
        }
        const whole = await readRecords(ctx, asked)
        const paged = []
        for (let after: string | null = null, more = true; more; ) {
          const page = await readRecords(ctx, { ...asked, first: 2, after })
          paged.push(...page.records)
          after = page.next
          more = after !== null
        }
        expect(paged).toEqual(whole.records)
        const times = whole.records.map(r => r.at.getTime())
        expect(times).toEqual([...times].sort((a, b) => b - a))
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})
