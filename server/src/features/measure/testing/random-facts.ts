import fc from 'fast-check'

/** Days of the little world in which the property tests live. */
const firstDay = Date.UTC(2026, 0, 20)
const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** An instant within 60 days, at any minute, so that DST and month ends are met. */
const instant = fc
  .integer({ min: 0, max: 60 * 1440 })
  .map(minutes => new Date(firstDay + minutes * MINUTE))
const later = (start: Date, days: number) =>
  fc
    .option(fc.integer({ min: 0, max: days * 1440 }), { nil: null, freq: 3 })
    .map(minutes => (minutes === null ? null : new Date(start.getTime() + minutes * MINUTE)))
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

export interface RandomTicket {
  key: string
  type: string
  serviceId: number
  departmentId: number
  priority: number
  channel: number
  teamId: number | null
  firstTeamId: number | null
  ci: string | null
  category: string | null
  subcategory: string | null
  requesterHash: string | null
  problemId: string | null
  causedByChange: string | null
  reopenedFrom: string | null
  openedAt: Date
  firstResolvedAt: Date | null
  finalResolvedAt: Date | null
  closedAt: Date | null
  firstReopenedAt: Date | null
  reopenedAt: Date[] | null
  firstContactFlag: boolean | null
  firstResolutionSeconds: number | null
  requesterDepartmentId: number | null
  reopenCount: number
  reassignmentCount: number
  agentReplies: number | null
  cancelled: boolean
  duplicateOf: string | null
  flagged: number
  fcrEligible: boolean
  fcrNet: boolean
  fcrStrict: boolean
  ttrBusinessSeconds: number | null
  major: boolean
}

/** Few keys and few values, so that updates, relations and equal scopes are frequent. */
export const randomTicket: fc.Arbitrary<RandomTicket> = instant.chain(openedAt =>
  later(openedAt, 40).chain(firstResolvedAt => {
    const resolved = firstResolvedAt ?? openedAt
    return fc.record({
      key: fc.integer({ min: 1, max: 12 }).map(n => `T${n}`),
      type: oneOf('incident', 'incident', 'request', 'other'),
      serviceId: oneOf(1, 2, 3),
      departmentId: oneOf(1, 2),
      priority: oneOf(1, 3),
      channel: oneOf(0, 1),
      teamId: oneOf(null, 1, 2),
      firstTeamId: oneOf(null, 1, 2),
      ci: oneOf(null, 'ci'),
      category: oneOf(null, 'a', 'b'),
      subcategory: oneOf(null, 'x'),
      requesterHash: oneOf(null, 'r1', 'r2'),
      problemId: oneOf(null, 'p'),
      causedByChange: oneOf(null, null, 'C1', 'C2'),
      reopenedFrom: oneOf(null, null, null, 'T1', 'T2'),
      openedAt: fc.constant(openedAt),
      firstResolvedAt: fc.constant(firstResolvedAt),
      finalResolvedAt: firstResolvedAt === null ? fc.constant(null) : later(resolved, 10),
      closedAt: later(resolved, 10),
      firstReopenedAt: later(resolved, 20),
      reopenedAt: fc.option(fc.array(instant, { maxLength: 3 }), { nil: null }),
      firstContactFlag: oneOf(null, true, false),
      firstResolutionSeconds: fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: null }),
      requesterDepartmentId: oneOf(null, 1, 2),
      reopenCount: oneOf(0, 0, 1),
      reassignmentCount: oneOf(0, 1),
      agentReplies: oneOf(null, 1, 2),
      cancelled: oneOf(false, false, false, true),
      duplicateOf: oneOf(null, null, null, 'T3'),
      flagged: oneOf(0, 0, 0, 5),
      fcrEligible: fc.boolean(),
      fcrNet: fc.boolean(),
      fcrStrict: fc.boolean(),
      ttrBusinessSeconds: fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: null }),
      major: fc.boolean(),
    })
  }),
)

export interface RandomPromise {
  key: string
  ticket: string
  kind: string
  type: string
  startedAt: Date
  stoppedAt: Date | null
  dueAt: Date | null
  breachedAt: Date | null
  paused: boolean
  pausedSeconds: number
  elapsedSeconds: number | null
  cancelled: boolean
  sourceMet: boolean | null
  computedMet: boolean | null
  primary: boolean
  allDecidedAt: Date | null
  allMet: boolean
}

export const randomPromise: fc.Arbitrary<RandomPromise> = instant.chain(startedAt =>
  fc.record({
    key: fc.integer({ min: 1, max: 10 }).map(n => `S${n}`),
    ticket: fc.integer({ min: 1, max: 12 }).map(n => `T${n}`),
    kind: oneOf('RESOLUTION', 'RESPONSE'),
    type: oneOf('SLA', 'SLA', 'OLA', 'UC'),
    startedAt: fc.constant(startedAt),
    stoppedAt: later(startedAt, 20),
    dueAt: later(startedAt, 20),
    breachedAt: oneOf(null, null, null, new Date(startedAt.getTime() + DAY)),
    paused: fc.boolean(),
    pausedSeconds: fc.integer({ min: 0, max: 400_000 }),
    elapsedSeconds: fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: null }),
    cancelled: oneOf(false, false, true),
    sourceMet: oneOf(null, true, false),
    computedMet: oneOf(null, true, false),
    primary: fc.boolean(),
    allDecidedAt: later(startedAt, 60),
    allMet: fc.boolean(),
  }),
)

export interface RandomChange {
  key: string
  type: string
  serviceId: number
  departmentId: number
  implementedAt: Date | null
  closeCode: string | null
  rolledBack: boolean
  insideWindow: boolean | null
}

export const randomChange: fc.Arbitrary<RandomChange> = fc.record({
  key: oneOf('C1', 'C2', 'C3'),
  type: oneOf('standard', 'normal', 'emergency'),
  serviceId: oneOf(1, 2),
  departmentId: oneOf(1, 2),
  implementedAt: fc.option(instant, { nil: null }),
  closeCode: oneOf(null, 'successful', 'successful_issues', 'unsuccessful'),
  rolledBack: fc.boolean(),
  insideWindow: oneOf(null, true, false),
})

export interface RandomAnswer {
  key: string
  invitation: string
  kind: string
  ticket: string | null
  invitedAt: Date
  requesterDepartmentId: number | null
  answeredAt: Date
  score: number
  valid: boolean
  positive: boolean
  scored: boolean
}

export const randomAnswer: fc.Arbitrary<RandomAnswer> = instant.chain(invitedAt =>
  fc.record({
    key: fc.integer({ min: 1, max: 6 }).map(n => `A${n}`),
    invitation: fc.integer({ min: 1, max: 4 }).map(n => `I${n}`),
    kind: oneOf('CSAT', 'NPS', 'CES', 'FCR'),
    ticket: oneOf(null, 'T1', 'T2', 'T3'),
    invitedAt: fc.constant(invitedAt),
    requesterDepartmentId: oneOf(null, 1, 2),
    answeredAt: fc
      .integer({ min: 0, max: 60 })
      .map(hours => new Date(invitedAt.getTime() + hours * 60 * MINUTE)),
    score: fc.integer({ min: 0, max: 10 }),
    valid: oneOf(true, true, false),
    positive: fc.boolean(),
    scored: fc.boolean(),
  }),
)

export interface RandomInteraction {
  key: string
  serviceId: number
  departmentId: number
  channel: number
  teamId: number | null
  requesterDepartmentId: number | null
  openedAt: Date
  closedAt: Date | null
  ticket: string | null
  transferred: boolean
  abandoned: boolean
}

export const randomInteraction: fc.Arbitrary<RandomInteraction> = instant.chain(openedAt =>
  fc.record({
    key: oneOf('N1', 'N2', 'N3', 'N4'),
    serviceId: oneOf(1, 2),
    departmentId: oneOf(1, 2),
    channel: oneOf(0, 1),
    teamId: oneOf(null, 1, 2),
    requesterDepartmentId: oneOf(null, 1, 2),
    openedAt: fc.constant(openedAt),
    closedAt: later(openedAt, 2),
    ticket: oneOf(null, 'T1'),
    transferred: oneOf(false, false, true),
    abandoned: oneOf(false, false, true),
  }),
)

/** What a writer may do, in any order and from any transaction. */
export type Step =
  | { do: 'ticket'; row: RandomTicket }
  | { do: 'promise'; row: RandomPromise }
  | { do: 'change'; row: RandomChange }
  | { do: 'answer'; row: RandomAnswer }
  | { do: 'interaction'; row: RandomInteraction }
  | { do: Removal; key: string }

type Removal =
  | 'removePromise'
  | 'removeTicket'
  | 'removeChange'
  | 'removeAnswer'
  | 'removeInteraction'

const removal = (what: Removal, prefix: string, max: number) =>
  fc.integer({ min: 1, max }).map((n): Step => ({ do: what, key: `${prefix}${n}` }))

export const randomStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: randomTicket.map((row): Step => ({ do: 'ticket', row })) },
  { weight: 4, arbitrary: randomPromise.map((row): Step => ({ do: 'promise', row })) },
  { weight: 1, arbitrary: randomChange.map((row): Step => ({ do: 'change', row })) },
  { weight: 2, arbitrary: randomAnswer.map((row): Step => ({ do: 'answer', row })) },
  { weight: 1, arbitrary: randomInteraction.map((row): Step => ({ do: 'interaction', row })) },
  { weight: 1, arbitrary: removal('removeInteraction', 'N', 4) },
  { weight: 1, arbitrary: removal('removePromise', 'S', 10) },
  { weight: 1, arbitrary: removal('removeTicket', 'T', 12) },
  { weight: 1, arbitrary: removal('removeChange', 'C', 3) },
  { weight: 1, arbitrary: removal('removeAnswer', 'A', 6) },
)
