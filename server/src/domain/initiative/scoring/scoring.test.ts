import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { committeeValue } from './committee-value.js'
import { allCriteria, type Criterion, criteria, isScore } from './criteria.js'
import { dueForScoring, mayScore, priorityForEffort, priorityOf } from './priority.js'

const all = (value: number | null) =>
  Object.fromEntries(allCriteria.map(each => [each, value])) as Record<Criterion, number | null>

describe('criteria', () => {
  test('weigh 30, 25, 15, 15 and 15, and have an anchor for each score from 0 to 5', () => {
    expect(allCriteria.map(each => criteria[each].weight)).toEqual([30, 25, 15, 15, 15])
    for (const each of allCriteria) expect(new Set(criteria[each].anchors).size).toBe(6)
  })

  test('are scored by whole numbers of the anchors', () => {
    expect([0, 5, -1, 6, 2.5, Number.NaN].map(isScore)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what the committee gives', () => {
  test('is the median, and two points apart is to be discussed', () => {
    expect(committeeValue([2, 3, 3, 4])).toMatchObject({ median: 3, isToDiscuss: false, n: 4 })
    expect(committeeValue([1, 1, 4, 4])).toMatchObject({
      median: 2.5,
      spread: 3,
      isToDiscuss: true,
    })
    expect(committeeValue([1, 2, 3, 3, 5])).toMatchObject({ spread: 1, isToDiscuss: false })
  })

  test('is nothing where nobody scored, not zero', () => {
    expect(committeeValue([])).toEqual({ median: null, spread: null, isToDiscuss: false, n: 0 })
  })
})

describe('priority', () => {
  test('is the weighted share of the highest score, 0 to 100', () => {
    expect([priorityOf(all(0)), priorityOf(all(5))]).toEqual([0, 100])
    const mixed = { STRATEGY: 4, VALUE: 3, URGENCY: 2, RISK: 5, FEASIBILITY: 1 }
    expect(priorityOf(mixed)).toBeCloseTo(24 + 15 + 6 + 15 + 3, 12)
  })

  test('is unknown while a criterion is', () => {
    expect(priorityOf({ ...all(5), RISK: null })).toBeNull()
  })

  test('never falls when a score rises', () => {
    const score = fc.integer({ min: 0, max: 5 })
    const scores = fc.array(score, { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(scores, fc.nat(), fc.constantFrom(...allCriteria), (given, at, criterion) => {
        const raised = given.map((each, index) =>
          index === at % given.length ? Math.min(5, each + 1) : each,
        )
        const of = (list: number[]) =>
          priorityOf({ ...all(3), [criterion]: committeeValue(list).median }) as number
        expect(of(raised)).toBeGreaterThanOrEqual(of(given))
      }),
      { numRuns: 300 },
    )
  })

  test('for its effort is by the hundred days, and unknown without any', () => {
    expect([
      priorityForEffort(60, 200),
      priorityForEffort(60, 0),
      priorityForEffort(null, 5),
    ]).toEqual([30, null, null])
  })
})

test('owner and sponsor abstain', () => {
  const roles = { owner: 'ann', sponsor: 'bob' }
  expect(['ann', 'bob', 'cleo'].map(who => mayScore(who, roles))).toEqual([false, false, true])
})

test('a score is due again after a quarter, and at once where there is none', () => {
  expect(dueForScoring(null, '2026-04-15')).toBe(true)
  expect(dueForScoring('2026-01-16', '2026-04-15')).toBe(false)
  expect(dueForScoring('2026-01-15', '2026-04-15')).toBe(true)
})
