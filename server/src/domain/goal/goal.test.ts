import { describe, expect, test } from 'vitest'
import { cascadeSummary, inCascade } from './cascade.js'
import { type GoalTerms, nextGoalStates } from './goal.js'
import { type Above, goalFaults } from './goal-faults.js'
import { goalProgress } from './goal-progress.js'

const terms = (given: Partial<GoalTerms> = {}): GoalTerms => ({
  kind: 'TEAM',
  title: 'Answer the telephone within a minute',
  why: '',
  ownerId: 'o',
  departmentId: 1,
  teamId: 2,
  serves: { goalId: 1 },
  startsOn: '2026-01-01',
  endsOn: '2026-07-01',
  measure: null,
  ...given,
})
const above = (given: Partial<Above> = {}): Above => ({
  kind: 'DEPARTMENT',
  endsOn: '2027-01-01',
  departmentId: 1,
  isOver: false,
  ...given,
})
const saidOf = (...about: Parameters<typeof goalFaults>) =>
  goalFaults(...about).map(({ field, fault }) => `${field}: ${fault}`)

describe('a goal', () => {
  test('serves what stands above it, to the same end or an earlier one', () => {
    expect(saidOf(terms(), above())).toEqual([])
    expect(saidOf(terms({ endsOn: '2027-01-01' }), above())).toEqual([])
    expect(saidOf(terms({ endsOn: '2027-01-02' }), above())).toEqual([
      'endsOn: it ends no later than what it serves, 2027-01-01',
    ])
  })

  test.each([
    ['DEPARTMENT', 'OBJECTIVE', true],
    ['DEPARTMENT', 'DEPARTMENT', false],
    ['TEAM', 'OBJECTIVE', true],
    ['TEAM', 'TEAM', false],
    ['TEAM', 'PERSON', false],
    ['PERSON', 'OBJECTIVE', true],
    ['PERSON', 'TEAM', true],
    ['PERSON', 'PERSON', false],
  ] as const)(
    'of a %s below one of a %s: %s, so that there is no circle',
    (kind, over, isSound) => {
      expect(saidOf(terms({ kind }), above({ kind: over })).length === 0).toBe(isSound)
    },
  )

  test('of a person alone may serve nothing that it names', () => {
    expect(saidOf(terms({ serves: null }), null)).toHaveLength(1)
    expect(saidOf(terms({ serves: null, kind: 'DEPARTMENT' }), null)).toHaveLength(1)
    expect(saidOf(terms({ serves: null, kind: 'PERSON' }), null)).toEqual([])
  })

  test.each([
    ['nothing that there is not', terms(), null, /no such goal/],
    ['nothing that is over', terms(), above({ isOver: true }), /is over/],
    ['no goal of another department', terms(), above({ departmentId: 7 }), /own department/],
  ])('serves %s', (_, asked, over, fault) => {
    expect(saidOf(asked, over).join()).toMatch(fault)
  })

  test.each([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(121) }],
    ['why', { why: 'x'.repeat(601) }],
    ['endsOn', { endsOn: '2026-01-01' }],
    ['team', { teamId: null }],
    ['measure', { measure: { by: 'NUMBER', unit: 'calls', way: { baseline: 3, target: 3 } } }],
  ] as const)('has its fault said at %s', (field, given) => {
    expect(goalFaults(terms(given), above()).map(each => each.field)).toEqual([field])
  })

  test('ends once, and only after it was active unless it is dropped', () => {
    expect(nextGoalStates.DRAFT).toEqual(['ACTIVE', 'DROPPED'])
    for (const over of ['ACHIEVED', 'MISSED', 'DROPPED'] as const)
      expect(nextGoalStates[over]).toEqual([])
  })
})

describe('how far a goal has come', () => {
  const none = { value: null, attainment: null }
  const calls = { by: 'NUMBER', unit: 's', way: { baseline: 90, target: 30 } } as const
  const scope = { departmentId: null, serviceId: null, priority: null }

  test('is the way behind it, also where lower is better', () => {
    expect(goalProgress(calls, { ...none, value: 75 })).toMatchObject({ share: 0.25 })
    expect(goalProgress(calls, { ...none, value: 120 })).toMatchObject({ share: 0 })
  })

  test('is the attainment of the target in force, where its KPI has no way of its own', () => {
    const kpi = { by: 'KPI', kpi: 'FCR', variant: '', scope, way: null } as const
    expect(goalProgress(kpi, { value: 0.7, attainment: 0.82 }).share).toBe(0.82)
    expect(goalProgress(kpi, { value: 0.7, attainment: null })).toMatchObject({
      share: null,
      unknownBecause: expect.stringMatching(/No target is in force/),
    })
    const ownWay = { ...kpi, way: { baseline: 0.6, target: 0.8 } }
    expect(goalProgress(ownWay, { value: 0.7, attainment: 0.82 }).share).toBeCloseTo(0.5)
  })

  test('is unknown without a value or a measure, and unknown is not zero', () => {
    expect(goalProgress(calls, none).share).toBeNull()
    expect(goalProgress(null, none).share).toBeNull()
  })

  test('of a milestone is nothing until it is done', () => {
    expect(goalProgress({ by: 'MILESTONE' }, none).share).toBe(0)
    expect(goalProgress({ by: 'MILESTONE' }, { ...none, value: 1 }).share).toBe(1)
  })
})

describe('goals below an objective', () => {
  test('are summed up with the worst beside the mean, without what is unknown', () => {
    expect(cascadeSummary([1.2, 0.5, null, 0.3])).toEqual({
      ...{ goals: 4, withProgress: 3, worst: 0.3 },
      mean: expect.closeTo(0.6),
    })
    expect(cascadeSummary([null])).toEqual({ goals: 1, withProgress: 0, mean: null, worst: null })
  })

  test('follow what they serve, the next to end first', () => {
    const goal = (id: number, aboveId: number | null, endsOn: string) => ({ id, aboveId, endsOn })
    const told = inCascade([
      goal(1, null, '2027-01-01'),
      goal(2, 1, '2026-09-01'),
      goal(3, null, '2026-12-01'),
      goal(4, 1, '2026-07-01'),
      goal(5, 99, '2026-07-01'),
    ])
    expect(told.map(({ id, depth }) => [id, depth])).toEqual([
      [5, 0],
      [3, 0],
      [1, 0],
      [4, 1],
      [2, 1],
    ])
  })
})
