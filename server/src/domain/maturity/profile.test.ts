import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemBank, itemByCode } from './item-bank.js'
import { dimensionCodes } from './maturity-item.js'
import { type ItemTally, profileOf, stagedLevel } from './profile.js'
import { areSidesShown, turnoutFaults } from './raters.js'
import { deviationOf, medianOf, type Tally } from './tally.js'
import { tallyOf } from './testing/tallies.js'

const raters = fc.integer({ min: 5, max: 12 })
const score = fc.integer({ min: 1, max: 5 })
/** Scores of each rater for each item. */
const assessment = raters.chain(n =>
  fc.array(fc.array(score, { minLength: n, maxLength: n }), {
    minLength: itemBank.length,
    maxLength: itemBank.length,
  }),
)
const tallied = (scores: readonly (readonly number[])[]): Map<string, ItemTally> =>
  new Map(itemBank.map((item, at) => [item.code, { all: tallyOf(scores[at] ?? []), sides: null }]))
const of = (scores: readonly (readonly number[])[]) => profileOf(tallied(scores))
const allThree = itemBank.map(() => [3, 3, 3, 3, 3])
const withItem = (code: string, scores: number[]) =>
  itemBank.map(item => (item.code === code ? scores : [3, 3, 3, 3, 3]))
const result = (scores: number[], sides: ItemTally['sides'] = null) =>
  profileOf(new Map([['D1.1', { all: tallyOf(scores), sides }]])).items[0]

describe('the item bank', () => {
  test('has five items for each of the five dimensions, and three for the gate alone', () => {
    for (const code of dimensionCodes)
      expect(itemBank.filter(({ dimension }) => dimension === code)).toHaveLength(5)
    expect(itemBank.filter(({ dimension }) => dimension === null).map(each => each.code)).toEqual([
      'G1',
      'G2',
      'G3',
    ])
    expect(new Set(itemBank.map(({ code }) => code)).size).toBe(28)
    expect(new Set(itemBank.map(({ title }) => title)).size).toBe(28)
  })

  test('says for each score of each item what it means', () => {
    const anchors = itemBank.flatMap(item => item.anchors)
    expect(anchors).toHaveLength(140)
    for (const text of anchors) expect(text).toMatch(/^[A-Z].*\.$/)
    expect([itemByCode('D3.5')?.kpi, itemByCode('D9.9')]).toEqual(['CHANGE_SUCCESS', null])
  })
})

describe('an item', () => {
  test.each([
    [[1, 2, 3, 4, 5], 3],
    [[2, 3], 2.5],
    [[1, 1, 5], 1],
    [[4], 4],
    [[], null],
  ] as const)('of raters %j is their median %j', (scores, expected) => {
    expect(medianOf(tallyOf(scores))).toBe(expected)
  })

  test('has no consensus where raters deviate by more than 1.2', () => {
    expect(deviationOf(tallyOf([1, 2, 3, 4, 5]))).toBeCloseTo(Math.sqrt(2.5), 12)
    expect(result([1, 2, 3, 4, 5])?.isAgreed).toBe(false)
    expect(result([2, 3, 3, 4, 4])?.isAgreed).toBe(true)
    expect(deviationOf(tallyOf([3]))).toBeNull()
  })

  test('shows a gap above one point between business and IT, and none of exactly one', () => {
    const sides = (business: number[], it: number[]) => ({
      BUSINESS: tallyOf(business),
      IT: tallyOf(it),
    })
    const far = result([2, 2, 2, 2, 2, 4, 4, 4, 4, 4], sides([2, 2, 2, 2, 2], [4, 4, 4, 4, 4]))
    expect(far).toMatchObject({ gap: -2, isGapLarge: true, sides: { BUSINESS: 2, IT: 4 } })
    const near = result([3, 3, 3, 3, 3, 4, 4, 4, 4, 4], sides([3, 3, 3, 3, 3], [4, 4, 4, 4, 4]))
    expect(near).toMatchObject({ gap: -1, isGapLarge: false })
    expect(result([3, 3, 3, 3, 3])).toMatchObject({ gap: null, sides: null, isGapLarge: false })
  })
})

describe('a profile', () => {
  test('is the mean of the items for trends, and the least of them for levels', () => {
    const profile = of(withItem('D3.2', [2, 2, 2, 2, 3]))
    const change = profile.dimensions.find(({ code }) => code === 'D3')
    expect(change).toMatchObject({ mean: 2.8, minimum: 2, maximum: 3, known: 5 })
    expect(profile).toMatchObject({ stagedLevel: 2, overall: 3, minimum: 2 })
  })

  test('leaves gate items out of means and levels', () => {
    expect(of(withItem('G1', [1, 1, 1, 1, 1]))).toMatchObject({
      stagedLevel: 3,
      overall: 3,
      minimum: 3,
    })
  })

  test('claims no level where an item was judged by too few', () => {
    const tallies = tallied(allThree)
    tallies.delete('D2.4')
    const profile = profileOf(tallies)
    expect(profile.stagedLevel).toBeNull()
    expect(profile.dimensions[1]).toMatchObject({ mean: 3, known: 4, items: 5 })
    expect(profile.items.find(({ item }) => item.code === 'D2.4')).toMatchObject({ score: null })
    expect(profileOf(new Map())).toMatchObject({ overall: null, minimum: null, stagedLevel: null })
  })

  test('rounds half a tenth up', () => {
    const scores = itemBank.map(({ code }) => (code === 'D1.1' ? [3, 3, 4, 4] : [3, 3, 3, 3]))
    expect(of(scores).dimensions[0]?.mean).toBe(3.1)
    expect(of(scores).overall).toBe(3)
    const [dimension] = profileOf(
      new Map(
        [3, 3, 3, 4].map((each, at) => [`D1.${at + 1}`, { all: tallyOf([each]), sides: null }]),
      ),
    ).dimensions
    expect(dimension?.mean).toBe(3.3)
  })

  test('has a staged level that is never above its least item, nor a whole level below', () => {
    fc.assert(
      fc.property(assessment, scores => {
        const { stagedLevel: level, minimum } = of(scores)
        expect(level).toBeLessThanOrEqual(minimum as number)
        expect((minimum as number) - (level as number)).toBeLessThan(1)
      }),
      { numRuns: 150 },
    )
  })

  test('never gets lower where a rater gives more', () => {
    fc.assert(
      fc.property(assessment, fc.nat(), fc.nat(), (scores, item, rater) => {
        const at = item % scores.length
        const more = scores.map((each, place) =>
          place === at
            ? each.map((s, r) => (r === rater % each.length ? Math.min(5, s + 1) : s))
            : each,
        )
        const [before, after] = [of(scores), of(more)]
        expect(after.stagedLevel).toBeGreaterThanOrEqual(before.stagedLevel as number)
        expect(after.overall).toBeGreaterThanOrEqual(before.overall as number)
        for (const [place, { score: found }] of after.items.entries())
          expect(found).toBeGreaterThanOrEqual(before.items[place]?.score as number)
      }),
      { numRuns: 150 },
    )
  })

  test('does not depend on the order of the raters', () => {
    fc.assert(
      fc.property(assessment, scores => {
        expect(of(scores.map(each => each.toReversed()))).toEqual(of(scores))
      }),
      { numRuns: 50 },
    )
  })
})

test('half a level is no level', () => {
  expect(stagedLevel([2.5, 3])).toBe(2)
  expect([stagedLevel([]), stagedLevel([3, null])]).toEqual([null, null])
})

test('a round needs five raters, of both sides; sides are told apart from five of each', () => {
  expect(turnoutFaults({ BUSINESS: 2, IT: 3 })).toEqual([])
  expect(turnoutFaults({ BUSINESS: 1, IT: 3 })).toEqual([expect.stringContaining('4 have')])
  expect(turnoutFaults({ BUSINESS: 0, IT: 6 })).toEqual([expect.stringContaining('business')])
  expect(turnoutFaults({ BUSINESS: 5, IT: 0 })).toEqual([expect.stringContaining('of IT')])
  expect(areSidesShown({ BUSINESS: 5, IT: 5 })).toBe(true)
  expect(areSidesShown({ BUSINESS: 4, IT: 9 })).toBe(false)
})

test('tallies of different raters add up to the tally of all', () => {
  fc.assert(
    fc.property(fc.array(score), fc.array(score), (one, other) => {
      const [a, b] = [tallyOf(one), tallyOf(other)]
      expect(a.map((count, at) => count + (b[at] ?? 0))).toEqual([
        ...tallyOf([...one, ...other]),
      ] as unknown as Tally)
    }),
  )
})
