import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dimension } from '../../domain/kpi/dimensions.js'
import { type Measure, moments } from '../../domain/kpi/measures.js'
import { testDatabase } from '../../testing/database.js'
import type { MeasuredGroup, MeasureQuestion } from './question.js'
import { readParts } from './read-parts.js'
import { recount } from './recount.js'
import { countAnswersAndChanges } from './testing/count-answers-and-changes.js'
import { randomStep, type Step } from './testing/random-facts.js'
import { type Count, countDue, countFlows, countLevels } from './testing/reference-count.js'
import { loadWorld, type World } from './testing/world.js'
import { writeDimensions, writeStep } from './testing/write-step.js'

const zone = 'Europe/Berlin'
const now = new Date('2026-03-20T11:17:00Z')
const db = await testDatabase({ max: 6 })
await writeDimensions(db.sql, zone)

const columns = {
  DEPARTMENT: 'departmentId',
  SERVICE: 'serviceId',
  PRIORITY: 'priority',
  CHANNEL: 'channel',
  TEAM: 'teamId',
  REQUESTER_DEPARTMENT: 'requesterDepartmentId',
} as const
const all = Object.values(moments).flatMap((m): readonly Measure[] => m.measures)
const counted = [
  'ticketsOpened',
  'incidentsOpened',
  'incidentsRecurring',
  'majorIncidentsOpened',
  'firstResolved',
  'reopenedWithin14Days',
  'fcrEligible',
  'fcrStrict',
  'fcrNetStrict',
  'fcrFirstAssignment',
  'fcrOneTouch',
  'ticketsResolved',
  'incidentsResolved',
  'incidentTtrSeconds',
  'ticketsClosed',
  'closedReopened',
  'closedResolutionSeconds',
  'resolutionDecided',
  'resolutionMet',
  'resolutionCompleted',
  'resolutionCompletedMet',
  'resolutionClocked',
  'resolutionClockSeconds',
  'resolutionPausedSeconds',
  'resolutionDue',
  'resolutionDueMet',
  'olaDecided',
  'olaMet',
  'resolvedWithSla',
  'resolutionDueOpen',
  'olaDueOpen',
  'contractDueOpen',
  'responseDueOpen',
  'responseDecided',
  'responseMet',
  'responseCompleted',
  'responseCompletedMet',
  'responseDue',
  'responseDueMet',
  'contractDecided',
  'contractMet',
  'csatInvited',
  'csatInvitedAnswered',
  'csatInvitedPositive',
  'csatAnswers',
  'csatPositive',
  'csatScored',
  'csatScore',
  'csatScoreSquared',
  'npsAnswers',
  'npsPromoters',
  'npsDetractors',
  'cesAnswers',
  'cesAgree',
  'cesScore',
  ...moments.surveyFirstContact.measures,
  'npsInvited',
  'npsInvitedAnswered',
  'cesInvited',
  'cesInvitedAnswered',
  'fcrInvited',
  'fcrInvitedAnswered',
  ...moments.agentFlagged.measures,
  ...moments.interactionClosed.measures,
  ...moments.incidentFirstResolved.measures,
  ...moments.ticketReopened.measures,
  ...moments.ticketPromises.measures,
  'outcomesCompared',
  'outcomesDiffering',
  'resolvedWithResponseSla',
  ...moments.changeImplemented.measures,
  'openTickets',
  'openFrom8Days',
  'openFrom31Days',
  'unclosedTickets',
] as const satisfies Measure[]

const grains = {
  DAY: [
    { start: '2026-01-31', end: '2026-02-01' },
    { start: '2026-03-20', end: '2026-03-21' },
  ],
  WEEK: [
    { start: '2026-02-02', end: '2026-02-09' },
    { start: '2026-03-16', end: '2026-03-23' },
  ],
  MONTH: [
    { start: '2026-02-01', end: '2026-03-01' },
    { start: '2026-03-01', end: '2026-04-01' },
  ],
  YEAR: [{ start: '2025-10-01', end: '2026-10-01' }],
  QUARTER: [{ start: '2026-01-01', end: '2026-04-01' }],
  'odd range': [{ start: '2026-01-23', end: '2026-03-11' }],
} satisfies Record<string, MeasureQuestion['periods']>
const groupings: Dimension[][] = [
  [],
  ['DEPARTMENT'],
  ['SERVICE'],
  ['PRIORITY'],
  ['CHANNEL'],
  ['TEAM'],
  ['SERVICE', 'PRIORITY'],
  ['CHANNEL', 'TEAM'],
  ['REQUESTER_DEPARTMENT'],
  ['SERVICE', 'REQUESTER_DEPARTMENT'],
]
const question = (over: Partial<MeasureQuestion>): MeasureQuestion => ({
  measures: all,
  periods: [],
  scope: {},
  groupBy: [],
  now,
  asOf: null,
  ...over,
})

/** The answer that the plain count gives to the same question, as text that can be compared. */
function expected(world: World, asked: MeasureQuestion): string[] {
  const flows = [
    ...countFlows(world),
    ...countDue(world, asked.now),
    ...countAnswersAndChanges(world),
  ]
  const found = new Map<string, number>()
  const add = (period: number, count: Count) => {
    const within = Object.entries(asked.scope).every(
      ([key, value]) => count.scope[key as 'serviceId'] === value,
    )
    if (!within) return
    const keys = asked.groupBy.map(d => count.scope[columns[d]])
    const name = `${period} ${keys.join('/')} ${count.measure} ${count.bucket}`
    found.set(name, (found.get(name) ?? 0) + count.amount)
  }
  asked.periods.forEach((period, index) => {
    const end = period.end < '2026-03-21' ? period.end : '2026-03-21'
    for (const count of flows) if (count.day >= period.start && count.day < end) add(index, count)
    for (const count of countLevels(world, end)) add(index, count)
  })
  return [...found]
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => `${name} = ${amount}`)
    .sort()
}

function given(groups: MeasuredGroup[]): string[] {
  return groups
    .flatMap(({ period, keys, parts }) => [
      ...counted.map(m => [`${period} ${keys.join('/')} ${m} 0`, parts.sum(m)] as const),
      ...(['incidentTtrBuckets', 'firstResolutionBuckets', 'ticketsExcluded'] as const).flatMap(m =>
        [...parts.histogram(m)].map(
          ([b, n]) => [`${period} ${keys.join('/')} ${m} ${b}`, n] as const,
        ),
      ),
    ])
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => `${name} = ${amount}`)
    .sort()
}

const clear = async () => {
  const children = ['sla_instance', 'survey_response', 'survey_invitation', 'interaction']
  for (const table of [...children, 'ticket', 'change']) await db.sql`delete from ${db.sql(table)}`
}

/** Each writer is a connection of its own that commits after every few steps. */
const writeAll = (writers: Step[][]) =>
  Promise.all(
    writers.map(async steps => {
      for (let i = 0; i < steps.length; i += 3)
        await db.sql.begin(async tx => {
          for (const step of steps.slice(i, i + 3)) await writeStep(tx, step)
        })
    }),
  )

const histories = fc.array(fc.array(randomStep, { maxLength: 14 }), { minLength: 1, maxLength: 4 })

describe('a reading is exactly what a count of the facts gives', () => {
  test('after any inserts, updates and deletes by parallel writers, at every grain and grouping', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async writers => {
        await clear()
        await writeAll(writers)
        const world = await loadWorld(db.sql, zone)
        for (const periods of Object.values(grains))
          for (const groupBy of groupings) {
            const asked = question({ periods, groupBy })
            expect(given(await readParts(db.ctx(now), asked))).toEqual(expected(world, asked))
          }
        const { differing, periodsDiffering } = await recount(db.ctx(now))
        expect({ differing, periodsDiffering }).toEqual({ differing: 0, periodsDiffering: 0 })
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  test('for one service, priority or team as for all of them', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async writers => {
        await clear()
        await writeAll(writers)
        const world = await loadWorld(db.sql, zone)
        for (const scope of [
          { serviceId: 1 },
          { departmentId: 2, priority: 3 },
          { teamId: 1, channel: 0 },
          { requesterDepartmentId: 2 },
        ]) {
          const asked = question({ periods: grains.QUARTER, groupBy: ['SERVICE'], scope })
          expect(given(await readParts(db.ctx(now), asked))).toEqual(expected(world, asked))
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})

describe('on the running day', () => {
  const at = (time: string) => new Date(`2026-03-20T${time}:00Z`)
  const dueAt = at('17:00')
  const read = async (moment: Date) => {
    const measures: Measure[] = ['resolutionDue', 'resolutionDueMet', 'ticketsDecided']
    const asked = question({ measures, periods: grains.MONTH.slice(1), now: moment })
    const [group] = await readParts(db.ctx(moment), asked)
    return measures.map(measure => group?.parts.sum(measure) ?? 0)
  }

  test('a promise kept early counts by its due time, and a ticket by its promises, once that has come', async () => {
    await clear()
    await db.sql`insert into ticket (id, source, external_id, source_updated_at, type, service_id,
        department_id, opened_at, state)
      overriding system value values (900001, 'random', 'T900', ${now}, 'incident', 1, 1,
        ${at('08:00')}, 'open')`
    await db.sql`insert into sla_instance (source, external_id, source_updated_at, ticket_id, kind,
        started_at, stopped_at, due_at, source_met, all_decided_at, all_met)
      values ('random', 'S900', ${now}, 900001, 'RESOLUTION', ${at('08:00')}, ${at('09:00')},
        ${dueAt}, true, ${dueAt}, false)`
    expect(await read(at('16:59'))).toEqual([0, 0, 0])
    expect(await read(dueAt)).toEqual([1, 1, 1])
    expect(await read(new Date('2026-03-21T00:30:00Z'))).toEqual([1, 1, 1])
  })
})
