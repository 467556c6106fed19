import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Measure } from '../../domain/kpi/measures.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { testDatabase } from '../../testing/database.js'
import { type MeasuredGroup, type MeasureQuestion, readParts } from '../measure/index.js'
import { givenOrganisation, givenPromises, givenTicket } from './testing/given.js'

const db = await testDatabase()
const ctx = db.ctx()
const { options } = db.sql as unknown as { options: { debug?: unknown } }
/** Between the tickets that were known early and those that came in late. */
let early: Date

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-02', { met: 7, missed: 2, service: 'EMAIL', team: 'DESK' })
  await givenPromises(db.sql, '2026-03', { met: 1, missed: 1, service: 'EMAIL', priority: 2 })
  const [last] = await db.sql<{ at: Date }[]>`select max(recorded_at) as at from booking`
  early = last?.at as Date
  await givenPromises(db.sql, '2026-02', { met: 3, missed: 5, service: 'VPN', priority: 1 })
  const payroll = { service: 'PAYROLL', opened: '2026-02-10T08:00:00Z' } as const
  await givenTicket(db.sql, { ...payroll, resolved: '2026-03-02T09:00:00Z' })
  await givenTicket(db.sql, { ...payroll, opened: '2026-03-31T08:00:00Z' })
})
afterEach(() => {
  delete options.debug
})

const flows = ['ticketsOpened', 'ticketsResolved', 'resolutionDecided', 'resolutionMet'] as const
const measures: readonly Measure[] = [...flows, 'openTickets', 'incidentTtrBuckets']
const months = (...starts: string[]) =>
  starts.map(start => ({ start, end: `2026-0${Number(start.slice(6, 7)) + 1}-01` }))
const frames = {
  periods: [
    months('2026-02-01', '2026-03-01'),
    months('2026-03-01'),
    [{ start: '2026-02-08', end: '2026-03-20' }],
  ],
  scope: [{}, { serviceId: 1 }, { departmentId: 1 }, { priority: 1 }, { teamId: 1 }],
  groupBy: [[], ['SERVICE'], ['DEPARTMENT', 'PRIORITY']],
  days: [7, 28],
} as const

const question = fc.record({
  measures: fc.subarray([...measures], { minLength: 1 }),
  levels: fc.subarray<Measure>(['resolutionDueOpen']),
  observed: fc.constant([]),
  trailing: fc.record({
    measures: fc.subarray<Measure>(['ticketsResolved']),
    days: fc.constantFrom(...frames.days),
  }),
  periods: fc.constantFrom(...frames.periods),
  scope: fc.constantFrom(...frames.scope),
  groupBy: fc.constantFrom(...frames.groupBy),
  isEarly: fc.boolean(),
})
type Given = typeof question extends fc.Arbitrary<infer T> ? T : never

const questionOf = ({ isEarly, ...given }: Given): MeasureQuestion => ({
  ...given,
  now: ctx.now,
  asOf: isEarly ? early : null,
})

/** What the question was told, of the measures that it asked for, in one order. */
function told({ measures: asked, levels, trailing }: MeasureQuestion, groups: MeasuredGroup[]) {
  return groups
    .map(({ period, keys, parts }) => ({
      at: [period, ...keys].join('/'),
      sums: asked.map(measure => [measure, parts.sum(measure)]),
      levels: levels?.map(measure => [measure, parts.level(measure)]),
      trailing: trailing?.measures.map(measure => [measure, parts.trailing(measure)]),
      buckets: asked.map(measure => [...parts.histogram(measure)].sort(([a], [b]) => a - b)),
    }))
    .sort((one, other) => one.at.localeCompare(other.at))
}

/** All answers, asked at once in one snapshot, and how many statements read sums for them. */
async function together(questions: readonly MeasureQuestion[]) {
  let statements = 0
  options.debug = (_connection: number, text: string) => {
    if (text.includes('string_agg(coalesce(packed')) statements++
  }
  const answers = await inSnapshot(ctx, shared =>
    Promise.all(questions.map(each => readParts(shared, each))),
  )
  delete options.debug
  return { answers, statements }
}

const some = (count: number, more: Partial<MeasureQuestion> = {}): MeasureQuestion[] =>
  Array.from({ length: count }, (_, i) => ({
    measures: [flows[i % flows.length] as Measure],
    periods: frames.periods[0],
    scope: {},
    groupBy: ['SERVICE'],
    now: ctx.now,
    asOf: null,
    ...more,
  }))

describe('questions of one snapshot that are asked at once', () => {
  test('are answered as if each were asked alone, by one statement for each frame', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 2, maxLength: 6 }), async given => {
        const questions = given.map(questionOf)
        const { answers, statements } = await together(questions)
        for (const [i, each] of questions.entries())
          expect(told(each, answers[i] ?? [])).toEqual(told(each, await readParts(ctx, each)))
        const asked = new Set(
          given.map(({ periods, scope, groupBy, isEarly, trailing }) =>
            JSON.stringify([periods, scope, groupBy, isEarly, trailing.days]),
          ),
        )
        expect(statements).toBe(asked.size)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('that are too many for one statement take as few as hold them', async () => {
    expect((await together(some(30))).statements).toBe(1)
    expect((await together(some(31))).statements).toBe(2)
  })

  test('each get the groups that have something of their own, and no other', async () => {
    const asked = (measure: Measure) => some(1, { measures: [measure] })
    const { answers, statements } = await together([
      ...asked('resolutionDecided'),
      ...asked('ticketsOpened'),
    ])
    expect(statements).toBe(1)
    const services = answers.map(groups => [...new Set(groups.flatMap(({ keys }) => keys))].sort())
    expect(services).toEqual([
      [1, 2],
      [1, 2, 3],
    ])
  })
})
