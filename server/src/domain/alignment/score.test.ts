import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareScores } from './comparison.js'
import { lostPoints } from './contributions/contribution.js'
import { type AlignmentScore, type ScoreInput, scoreOf } from './score.js'
import { defaultScoreConfiguration as configuration } from './score-configuration.js'
import { sensitivities } from './sensitivity.js'
import { anyInput, givenItem, givenKpi, givenObjective } from './testing/given.js'

const runs = { numRuns: 300 }
const of = (input: ScoreInput) => scoreOf(input, configuration)
const pointsOf = (score: AlignmentScore) => score.score ?? 0

/** The worked example of the specification, section 2.3. */
const worked: ScoreInput = {
  objectives: [
    givenObjective({ id: '1', weight: 60, kpis: [givenKpi({ attainment: 0.83 })] }),
    givenObjective({ id: '2', weight: 40, kpis: [givenKpi({ attainment: 0.55 })] }),
  ],
  items: [givenItem('SPEND', 0.6), givenItem('SERVICE', 0.9), givenItem('TICKET_CATEGORY', 0.5)],
  initiatives: [
    { id: '1', title: 'Training', budget: 100, delivery: 0.9 },
    { id: '2', title: 'Portal', budget: 100, delivery: 0.7 },
  ],
}

test('the worked example has 77.08 points', () => {
  const { score, parts, coverage, known } = of(worked)
  const [goals, covered, initiatives] = parts.map(({ value }) => value)
  expect(goals).toBeCloseTo(0.718, 12)
  expect(coverage.covered).toBeCloseTo(0.6714, 4)
  expect(covered).toBeCloseTo(0.8393, 4)
  expect(initiatives).toBeCloseTo(0.8, 12)
  expect(score).toBeCloseTo(77.08, 2)
  expect(known).toBeCloseTo(100, 12)
})

describe('whatever the strategy is like', () => {
  test('contributions sum to the score, part by part, and with what is lost to what is known', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const score = of(input)
        const sum = (part?: string) =>
          score.contributions
            .filter(each => part === undefined || each.part === part)
            .reduce((total, { points }) => total + points, 0)
        expect(sum()).toBeCloseTo(pointsOf(score), 8)
        for (const { part, points } of score.parts) expect(sum(part)).toBeCloseTo(points, 8)
        const lost = lostPoints(score.contributions).reduce((total, each) => total + each.lost, 0)
        expect(lost + pointsOf(score)).toBeCloseTo(score.known, 6)
      }),
      runs,
    )
  })

  test('it lies between 0 and 100, and nothing brings more than it can or less than nothing', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const score = of(input)
        expect(pointsOf(score)).toBeGreaterThanOrEqual(0)
        expect(pointsOf(score)).toBeLessThanOrEqual(100 + 1e-9)
        for (const { points, most } of score.contributions) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(most + 1e-9)
        }
      }),
      runs,
    )
  })

  test('better data never lower it', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 1, noNaN: true }), (input, by) => {
        const better = (value: number) => value + (1.2 - value) * by
        const improved: ScoreInput = {
          objectives: input.objectives.map(objective => ({
            ...objective,
            kpis: objective.kpis.map(kpi => ({
              ...kpi,
              attainment: kpi.attainment === null ? null : better(kpi.attainment),
              freshness: Math.max(kpi.freshness, by),
            })),
          })),
          items: input.items,
          initiatives: input.initiatives.map(each => ({
            ...each,
            delivery: each.delivery === null ? by : Math.max(each.delivery, by),
          })),
        }
        expect(pointsOf(of(improved))).toBeGreaterThanOrEqual(pointsOf(of(input)) - 1e-9)
      }),
      runs,
    )
  })

  test('hiding data never raises it', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.boolean()), (input, draws) => {
        const isHidden = () => draws.next().value === true
        const hidden: ScoreInput = {
          objectives: input.objectives.map(objective => ({
            ...objective,
            kpis: objective.kpis.map(kpi => (isHidden() ? { ...kpi, attainment: null } : kpi)),
          })),
          items: input.items.map(each => (isHidden() ? { ...each, links: [] } : each)),
          initiatives: input.initiatives.map(each =>
            isHidden() ? { ...each, delivery: null } : each,
          ),
        }
        expect(pointsOf(of(hidden))).toBeLessThanOrEqual(pointsOf(of(input)) + 1e-9)
      }),
      runs,
    )
  })

  test('a part of which nothing is known brings nothing, and the others are not stretched over it', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const without = of({ ...input, initiatives: [] })
        const whole = of(input)
        expect(pointsOf(without)).toBeLessThanOrEqual(pointsOf(whole) + 1e-9)
        expect(without.parts[0]).toEqual(whole.parts[0])
        expect(without.parts[2]).toMatchObject({ value: null, points: 0, most: 20 })
      }),
      runs,
    )
  })

  test('what moved it sums to how far it moved', () => {
    fc.assert(
      fc.property(anyInput, anyInput, (before, now) => {
        const compared = compareScores(of(before), of(now))
        if (!compared) return
        const moved = compared.movers.reduce((sum, { change }) => sum + change, 0)
        expect(moved).toBeCloseTo(compared.change, 6)
      }),
      runs,
    )
  })

  test('a weight moved moves the score by exactly what is foretold', () => {
    fc.assert(
      fc.property(anyInput, input => {
        for (const { objective, to, moves } of sensitivities(input.objectives, configuration)) {
          const objectives = input.objectives.map(each =>
            each.id === objective ? { ...each, weight: to } : each,
          )
          const moved = of({ ...input, objectives })
          expect(pointsOf(moved) - pointsOf(of(input))).toBeCloseTo(moves, 8)
        }
      }),
      runs,
    )
  })
})

test('what moved it most comes first, whichever way', () => {
  const weighed = (attained: readonly [number, number]): ScoreInput => ({
    ...worked,
    objectives: worked.objectives.map((objective, at) => ({
      ...objective,
      kpis: [givenKpi({ key: String(at), attainment: attained[at] ?? 0 })],
    })),
  })
  const compared = compareScores(of(weighed([0.5, 0.5])), of(weighed([0.6, 0])))
  expect(compared?.movers.map(({ key }) => key)).toEqual(['objective/2/1', 'objective/1/0'])
})

test('nothing known is no score, not 0', () => {
  expect(of({ objectives: [], items: [], initiatives: [] })).toMatchObject({
    score: null,
    known: 0,
    contributions: [],
  })
})

test('lost points come largest first and say why they are lost', () => {
  const lost = lostPoints(
    of({
      objectives: [
        givenObjective({ id: '1', weight: 50, kpis: [] }),
        givenObjective({
          id: '2',
          weight: 50,
          kpis: [
            givenKpi({ key: 'a', attainment: null }),
            givenKpi({ key: 'b', freshness: 0 }),
            givenKpi({ key: 'c', freshness: 0.5 }),
            givenKpi({ key: 'd' }),
          ],
        }),
      ],
      items: [],
      initiatives: [{ id: '7', title: 'Portal', budget: 5, delivery: null }],
    }).contributions,
  )
  expect(lost.map(({ key, gap }) => [key, gap])).toEqual([
    ['objective/1', 'NO_KPI'],
    ['initiative/7', 'NO_DATA'],
    ['objective/2/a', 'NO_DATA'],
    ['objective/2/b', 'STALE'],
    ['objective/2/c', 'STALE'],
  ])
  expect(lost.map(each => each.lost)).toEqual([25, 20, ...[6.25, 6.25, 3.125]])
})
