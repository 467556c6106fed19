import { describe, expect, test } from 'vitest'
import { reviewState } from '../target/review.js'
import { isAboutVersion, targetSubjects } from '../target/target-subject.js'
import { isRestated, isRetroactive, restatedInWords } from './effective-date.js'
import { actsIn, mayAct, motionActs, motionStates, stateAfter } from './motion-states.js'
import {
  type CommitteeRules,
  defaultRules,
  rulesFaults,
  tallyOf,
  type VoteChoice,
} from './tally.js'

describe('a motion', () => {
  const life = {
    DRAFT: { EDIT: 'DRAFT', PROPOSE: 'PROPOSED', WITHDRAW: 'WITHDRAWN' },
    PROPOSED: {
      COMMENT: 'PROPOSED',
      COUNTER: 'PROPOSED',
      VOTE: 'PROPOSED',
      APPROVE: 'APPROVED',
      REJECT: 'REJECTED',
      WITHDRAW: 'WITHDRAWN',
    },
    APPROVED: {},
    REJECTED: {},
    WITHDRAWN: {},
  } as const

  test.each(motionStates)('goes from %s where it may and nowhere else', state => {
    const steps: Partial<Record<string, string>> = life[state]
    for (const act of motionActs) expect(stateAfter(state, act), act).toBe(steps[act] ?? null)
    expect(actsIn(state)).toEqual(Object.keys(steps))
  })

  test('is written by its author, and closed by anybody else', () => {
    const who = (act: (typeof motionActs)[number], state = 'PROPOSED' as const) => [
      mayAct(state, act, true),
      mayAct(state, act, false),
    ]
    expect(who('APPROVE')).toEqual([false, true])
    expect(who('REJECT')).toEqual([false, true])
    expect(who('WITHDRAW')).toEqual([true, false])
    expect(who('VOTE')).toEqual([true, true])
    expect(mayAct('DRAFT', 'EDIT', false)).toBe(false)
    expect(mayAct('APPROVED', 'VOTE', true)).toBe(false)
  })
})

test('a motion is about a target there is when that is to end or be waived', () => {
  expect(targetSubjects.filter(isAboutVersion)).toEqual(['END', 'WAIVE'])
})

describe('the votes', () => {
  const members = new Set(['ann', 'bob', 'cem', 'dia', 'eve'])
  const F = 'FOR'
  const A = 'AGAINST'
  const O = 'ABSTAIN'
  const outcome = (votes: string, rules: Partial<CommitteeRules> = {}) => {
    const choices = votes.split(' ').filter(Boolean) as ('F' | 'A' | 'O' | '-')[]
    const names = [...members]
    const given = choices.flatMap((choice, i) =>
      choice === '-'
        ? []
        : [{ person: names[i] as string, choice: { F, A, O }[choice] as VoteChoice }],
    )
    return tallyOf(given, members, { rules: { ...defaultRules, ...rules }, proposer: 'ann' })
      .outcome
  }

  test.each([
    ['nobody voted', '', {}, 'NO_QUORUM'],
    ['two of five voted', 'F F', {}, 'NO_QUORUM'],
    ['three of five voted, most in favour', 'F F A', {}, 'CARRIED'],
    ['a tie', 'F F A A', {}, 'LOST'],
    ['abstentions that count for the quorum', 'F F O', {}, 'CARRIED'],
    ['abstentions that do not', 'F F O', { abstentionsCount: false }, 'NO_QUORUM'],
    ['only abstentions', 'O O O', {}, 'LOST'],
    ['only the proposer in favour', 'F O O', {}, 'ALONE'],
    ['only another in favour', '- F O O', {}, 'CARRIED'],
    ['more for than against, but not half of all', 'F F A O O', { majority: 'ABSOLUTE' }, 'LOST'],
    ['more than half of all', 'F F F A A', { majority: 'ABSOLUTE' }, 'CARRIED'],
    ['two thirds', 'F F A', { majority: 'TWO_THIRDS' }, 'CARRIED'],
    ['less than two thirds', 'F F F A A', { majority: 'TWO_THIRDS' }, 'LOST'],
    ['two thirds of nothing', 'O O O', { majority: 'TWO_THIRDS' }, 'LOST'],
    ['everybody is needed', 'F F F F -', { quorum: 1 }, 'NO_QUORUM'],
    ['everybody voted', 'F F F F F', { quorum: 1 }, 'CARRIED'],
  ] as const)('%s (%s): %o gives %s', (_, votes, rules, expected) => {
    expect(outcome(votes, rules)).toBe(expected)
  })

  test('of people who are no members do not count', () => {
    const votes = [
      { person: 'bob', choice: 'FOR' },
      { person: 'zoe', choice: 'AGAINST' },
      { person: 'yan', choice: 'AGAINST' },
    ] as const
    const tally = tallyOf(votes, members, { rules: defaultRules, proposer: 'ann' })
    expect(tally).toMatchObject({ for: 1, against: 0, counted: 1, eligible: 5, needed: 3 })
  })

  test('of a committee without members carry nothing', () => {
    const tally = tallyOf([], new Set(), { rules: defaultRules, proposer: 'ann' })
    expect(tally).toMatchObject({ needed: 1, outcome: 'NO_QUORUM' })
  })

  test('need a quorum that is a share of the members', () => {
    expect(rulesFaults(defaultRules)).toEqual([])
    expect(rulesFaults({ ...defaultRules, quorum: 0 })).toHaveLength(1)
    expect(rulesFaults({ ...defaultRules, quorum: 1.1 })).toHaveLength(1)
  })
})

describe('the effective date', () => {
  const settings = { timeZone: 'Europe/Berlin', fiscalYearStartMonth: 1 }
  const now = new Date('2026-11-15T10:00:00Z')

  test('reaches into the past when it lies before the running period', () => {
    const at = (from: string, grain: 'MONTH' | 'QUARTER') =>
      isRetroactive(from, { now, grain, settings })
    expect(at('2026-11-01', 'MONTH')).toBe(false)
    expect(at('2026-10-31', 'MONTH')).toBe(true)
    expect(at('2026-10-01', 'QUARTER')).toBe(false)
  })

  test('is counted in the zone of the organisation', () => {
    const lateOnTheLastDay = new Date('2026-10-31T23:30:00Z')
    const asked = { now: lateOnTheLastDay, grain: 'MONTH', settings } as const
    expect(isRetroactive('2026-10-31', asked)).toBe(true)
  })

  test('names the periods that it would restate', () => {
    const at = (from: string, to: string | null = null) =>
      restatedInWords(from, to, { now, grain: 'MONTH', settings })
    expect(at('2026-11-01')).toBeNull()
    expect(at('2026-10-20')).toBe('October 2026')
    expect(at('2026-08-01')).toBe('August 2026 to October 2026')
    expect(at('2026-06-01', '2026-08-01')).toBe('June 2026 to July 2026')
    expect(at('2026-06-01', '2026-12-01')).toBe('June 2026 to October 2026')
    expect(at('2026-06-02', '2026-06-20')).toBeNull()
  })

  test('restates the periods that were over when it was approved', () => {
    const end = new Date('2026-11-01T00:00:00Z')
    expect(isRestated(now, end)).toBe(true)
    expect(isRestated(new Date('2026-10-31T23:59:59Z'), end)).toBe(false)
  })
})

describe('a target', () => {
  const target = { from: '2025-01-01', reviewDate: '2026-01-01' }

  test.each([
    ['2025-12-31', 'CURRENT'],
    ['2026-01-01', 'DUE'],
    ['2026-06-30', 'DUE'],
    ['2026-07-01', 'STALE'],
  ])('on %s is %s', (today, expected) => {
    expect(reviewState(target, today)).toBe(expected)
  })

  test('without a review date goes stale all the same', () => {
    expect(reviewState({ ...target, reviewDate: null }, '2026-06-30')).toBe('CURRENT')
    expect(reviewState({ ...target, reviewDate: null }, '2026-07-01')).toBe('STALE')
  })
})
