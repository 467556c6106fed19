import { describe, expect, test } from 'vitest'
import { clockAsKnownAt, recordAsKnownAt, ticketAsKnownAt } from './as-known-at.js'
import { eventsBetween } from './events-between.js'
import type { TicketLife } from './ticket-life.js'

const at = (day: number) => Date.UTC(2026, 2, day, 9)
const date = (day: number) => new Date(at(day))

/** Opened on the 1st, answered on the 2nd, solved on the 6th, back on the 8th, solved on the 9th. */
const life: TicketLife = {
  told: {
    source: 'demo',
    externalId: 'INC-1',
    type: 'incident',
    service: 'it-email',
    department: 'IT',
    priority: 'MODERATE',
    channel: 'PHONE',
    ci: null,
    category: 'Mailbox',
    subcategory: 'quota',
    impact: 2,
    urgency: 2,
    requester: 'person-00001',
    requesterDepartment: null,
    reopenedFrom: null,
    beyondFirstContact: false,
    major: false,
    affectedUsers: 1,
  },
  openedAt: at(1),
  respondedAt: at(2),
  replies: [at(2), at(6)],
  assignments: [
    { at: at(1), team: 'it-service-desk' },
    { at: at(3), team: 'it-identity' },
  ],
  pauses: [{ start: at(4), end: at(5) }],
  resolutions: [
    { at: at(6), reopenedAt: at(8) },
    { at: at(9), reopenedAt: null },
  ],
  closedAt: at(16),
  cancelledAt: null,
  duplicate: null,
  flag: null,
  priorityChange: { at: at(3), to: 'HIGH' },
  problem: { at: at(7), id: 'PRB-1' },
  causedByChange: { at: at(7), id: 'CHG-1' },
  clocks: [
    {
      id: 'INC-1-RES1',
      kind: 'RESOLUTION',
      type: 'SLA',
      target: { amount: 3600, unit: 'clock_seconds', endOfDay: false },
      attachedAt: at(3),
      startedAt: at(1),
      stoppedAt: at(6),
      cancelledAt: null,
      pauses: [{ start: at(4), end: at(5) }],
    },
  ],
}
const [clock] = life.clocks

describe('a ticket as it was known', () => {
  test('before it was opened is nothing', () => {
    expect(ticketAsKnownAt(life, at(1) - 1)).toBeNull()
  })

  test('when it was opened is new and bare', () => {
    expect(ticketAsKnownAt(life, at(1))).toMatchObject({
      state: 'New',
      priority: 'MODERATE',
      team: 'it-service-desk',
      sourceUpdatedAt: date(1),
      firstResponseAt: null,
      firstResolvedAt: null,
      finalResolvedAt: null,
      closedAt: null,
      firstReopenedAt: null,
      reassignmentCount: 0,
      reopenCount: 0,
      agentReplies: 0,
      waitedForRequester: false,
      problemId: null,
      causedByChange: null,
      pauses: [],
    })
  })

  test('while it waits is on hold, and the wait has no length yet', () => {
    expect(ticketAsKnownAt(life, at(4) + 1)).toMatchObject({
      state: 'On hold',
      priority: 'HIGH',
      team: 'it-identity',
      firstTeam: 'it-service-desk',
      reassignmentCount: 1,
      waitedForRequester: true,
      pauses: [],
    })
  })

  test('after its first solution is solved, with no sign of the return', () => {
    expect(ticketAsKnownAt(life, at(7))).toMatchObject({
      state: 'Resolved',
      firstResolvedAt: date(6),
      finalResolvedAt: date(6),
      firstReopenedAt: null,
      reopenCount: 0,
      problemId: 'PRB-1',
    })
  })

  test('after its return is open again', () => {
    expect(ticketAsKnownAt(life, at(8))).toMatchObject({
      state: 'In progress',
      firstResolvedAt: date(6),
      finalResolvedAt: null,
      firstReopenedAt: date(8),
      reopenCount: 1,
    })
  })

  test('at the end says everything', () => {
    expect(ticketAsKnownAt(life, at(20))).toMatchObject({
      state: 'Closed',
      finalResolvedAt: date(9),
      closedAt: date(16),
      agentReplies: 2,
      pauses: [{ start: date(4), end: date(5) }],
      causedByChange: 'CHG-1',
      sourceUpdatedAt: date(16),
    })
  })

  test('holds no instant later than the asked one, whatever is asked', () => {
    for (let day = 1; day <= 17; day++) {
      const fact = ticketAsKnownAt(life, at(day))
      const instants = JSON.stringify(fact).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []
      expect(instants.filter(text => Date.parse(text) > at(day))).toEqual([])
    }
  })
})

describe('a clock as it was known', () => {
  if (!clock) throw new Error('The life has a clock')

  test('before it was attached is nothing, although it started earlier', () => {
    expect(clockAsKnownAt(clock, 'INC-1', at(2))).toBeNull()
    expect(clockAsKnownAt(clock, 'INC-1', at(3))?.startedAt).toEqual(date(1))
  })

  test('during a pause has one without an end', () => {
    expect(clockAsKnownAt(clock, 'INC-1', at(4))).toMatchObject({
      stoppedAt: null,
      pauses: [{ start: date(4), end: null }],
    })
  })

  test('after its stop is stopped', () => {
    expect(clockAsKnownAt(clock, 'INC-1', at(6))).toMatchObject({
      stoppedAt: date(6),
      pauses: [{ start: date(4), end: date(5) }],
    })
  })
})

test('a record is known from its own time on', () => {
  const record = { sourceUpdatedAt: date(5) }
  expect([recordAsKnownAt(record, at(5) - 1), recordAsKnownAt(record, at(5))]).toEqual([
    null,
    record,
  ])
})

test('events are told once, in the stretch in which they happen', () => {
  const told = [at(0), at(4), at(8), at(20)].flatMap((from, i, all) =>
    eventsBetween(life, from, all[i + 1] ?? from),
  )
  expect(told.map(({ field, old, new: now }) => `${field}: ${old} → ${now}`)).toEqual([
    'assignment_group: it-service-desk → it-identity',
    'priority: MODERATE → HIGH',
    'state: Resolved → In progress',
  ])
})
