import { describe, expect, test } from 'vitest'
import { backlog } from '../kpi/definitions/backlog.js'
import { trainingCompletion } from '../kpi/definitions/observed/people.js'
import { attainment } from '../target/judgement/attainment.js'
import { caseNamed } from '../testing/reference-cases.js'
import { confidenceOf } from './confidence.js'
import { coverageOf, coverageStatus } from './coverage.js'
import { evidenceWeightOf } from './evidence-weight.js'
import { freshness } from './freshness.js'
import { goalAttainment, type ScoreInput, scoreOf } from './score.js'
import {
  defaultScoreConfiguration as configuration,
  scoreConfigurationFaults,
} from './score-configuration.js'
import { badgesOf, objectiveStatus, scoreStatus } from './score-status.js'
import { isInGrace, objectiveAttainment } from './scored-objective.js'
import { sensitivityTo } from './sensitivity.js'
import { givenItem, givenKpi, givenObjective } from './testing/given.js'

describe('reference cases', () => {
  test('an objective is the weighted mean of what stands for it, as in the ServiceNow Goal Framework', () => {
    const { input, expected, tolerance } = caseNamed('goal-weighting-servicenow')
    const children = input.children as { progress: number; weight: number }[]
    const kpis = children.map(({ progress, weight }) => givenKpi({ attainment: progress, weight }))
    expect(Math.abs(objectiveAttainment(kpis) - expected.progress)).toBeLessThan(tolerance)
  })

  test('attainment is the ten-point score of a scorecard on another scale, from end to end', () => {
    const { input, expected, tolerance } = caseNamed('scorecard-intrafocus-goal-redflag')
    const { redYellow: red, yellowGreen: target, values } = input
    // A scorecard goes on above its target for as far as red lies below it: that is our stretch.
    const levels = { direction: 'HIGHER', target, red, stretch: 2 * target - red } as const
    const onTen = (of: number) => (of <= 1 ? (20 / 3) * of : 20 / 3 + ((of - 1) / 0.2) * (10 / 3))
    for (const [place, value] of (values as number[]).entries()) {
      const score = onTen(attainment(value, levels))
      expect(Math.abs(score - expected.score[place])).toBeLessThan(tolerance)
    }
  })
})

describe('freshness', () => {
  const month = { cadenceDays: 30, graceDays: 10 }

  test('is whole until a cadence and its grace are over, and gone at three cadences', () => {
    expect(freshness(0, month)).toBe(1)
    expect(freshness(40, month)).toBe(1)
    expect(freshness(65, month)).toBe(0.5)
    expect(freshness(90, month)).toBe(0)
    expect(freshness(400, month)).toBe(0)
  })

  test('is 0 of what is not there, and falls at once where the grace is as long as it can be', () => {
    expect(freshness(null, month)).toBe(0)
    expect(freshness(90, { cadenceDays: 30, graceDays: 60 })).toBe(1)
    expect(freshness(91, { cadenceDays: 30, graceDays: 60 })).toBe(0)
  })
})

describe('an objective', () => {
  test('is not helped by over-achievement elsewhere, and nothing is better than old', () => {
    expect(
      objectiveAttainment([givenKpi({ attainment: 1.2 }), givenKpi({ attainment: 0.5 })]),
    ).toBe(0.75)
    expect(objectiveAttainment([givenKpi(), givenKpi({ freshness: 0.5 })])).toBe(0.75)
    expect(objectiveAttainment([givenKpi(), givenKpi({ attainment: null })])).toBe(0.5)
    expect(objectiveAttainment([])).toBe(0)
  })

  test('has a colour by the bands; an aspirational one is green at seven tenths of the way', () => {
    const of = (reached: number, kind: 'COMMITTED' | 'ASPIRATIONAL' = 'COMMITTED') =>
      objectiveStatus(givenObjective({ kind, kpis: [givenKpi({ attainment: reached })] }))
    expect([of(0.8), of(0.79), of(0.6), of(0.59)]).toEqual(['MET', 'AT_RISK', 'AT_RISK', 'MISSED'])
    expect([of(0.56, 'ASPIRATIONAL'), of(0.55, 'ASPIRATIONAL'), of(0.42, 'ASPIRATIONAL')]).toEqual([
      'MET',
      'AT_RISK',
      'AT_RISK',
    ])
  })

  test('has none while it is new, without data, or where too few records stand for it', () => {
    expect(objectiveStatus(givenObjective({ isInGrace: true }))).toBe('UNKNOWN')
    expect(objectiveStatus(givenObjective({ kpis: [] }))).toBe('UNKNOWN')
    const small = givenKpi({ attainment: 0.1, isLowSample: true })
    expect(objectiveStatus(givenObjective({ kpis: [small] }))).toBe('UNKNOWN')
    expect(objectiveStatus(givenObjective({ kpis: [small, givenKpi()] }))).toBe('MET')
  })

  test('is new for ninety days', () => {
    expect(isInGrace('2026-01-01', '2026-03-31')).toBe(true)
    expect(isInGrace('2026-01-01', '2026-04-01')).toBe(false)
  })

  test('is not counted in its grace, and all of it counts against afterwards', () => {
    const young = givenObjective({ id: '2', isInGrace: true, kpis: [] })
    expect(goalAttainment([givenObjective(), young])).toBe(1)
    expect(goalAttainment([givenObjective(), { ...young, isInGrace: false }])).toBe(0.5)
    expect(goalAttainment([young])).toBeNull()
  })
})

describe('coverage', () => {
  test('weighs links by share and strength, over the bases that have data', () => {
    const item = givenItem('SPEND', 0.5)
    const coverage = coverageOf(
      [
        { ...item, links: [{ share: 0.5, strength: 'MEDIUM' }] },
        { ...item, key: 'b', links: [{ share: 1, strength: 'WEAK' }] },
        { ...item, key: 'c', label: 'Printing', volume: 200, links: [] },
      ],
      configuration,
    )
    expect(coverage.covered).toBeCloseTo((100 * 0.3 + 100 * 0.3) / 400, 12)
    expect(coverage.completeness).toBe(0.4)
    expect(coverage.strongShare).toBe(0)
    expect(coverage.bases[0]?.unlinked).toEqual([{ key: 'c', label: 'Printing', share: 0.5 }])
    expect(coverage.bases[1]).toMatchObject({ covered: null, share: 0 })
  })

  test('is as wrong where everything is called strategic as where nothing is', () => {
    const of = (covered: number | null) => coverageStatus({ covered })
    expect([of(0.8), of(0.95), of(0.99), of(0.6), of(0.4), of(null)]).toEqual([
      'MET',
      'AT_RISK',
      'MISSED',
      'AT_RISK',
      'MISSED',
      'UNKNOWN',
    ])
  })

  test('above what is aimed at brings no more than full marks', () => {
    expect(coverageOf([givenItem('SERVICE', 0.9)], configuration).attained).toBe(1)
    expect(coverageOf([], configuration)).toMatchObject({ covered: null, attained: null })
  })
})

describe('a score', () => {
  const full: ScoreInput = {
    objectives: [givenObjective(), givenObjective({ id: '2', title: 'Open to all' })],
    items: [givenItem('SPEND', 1), givenItem('EFFORT', 1)],
    initiatives: [{ id: '1', title: 'Portal', budget: 1, delivery: 1 }],
  }
  const judged = (input: ScoreInput) => {
    const score = scoreOf(input, configuration)
    const badges = badgesOf(input, score)
    return { score: score.score, badges, status: scoreStatus(score, badges) }
  }

  test('of full marks is green and has no badge', () => {
    expect(judged(full)).toEqual({ score: 100, badges: [], status: 'MET' })
  })

  test('is at most amber while a critical objective is red, and says which', () => {
    const missed = givenObjective({
      weight: 5,
      isCritical: true,
      kpis: [givenKpi({ attainment: 0.4 })],
    })
    const [, other] = full.objectives
    const capped = judged({ ...full, objectives: [missed, other as typeof missed] })
    expect(capped.score).toBeGreaterThan(95)
    expect(capped.status).toBe('AT_RISK')
    expect(capped.badges).toEqual([
      { kind: 'CRITICAL_MISSED', objectives: ['Teaching never stops'] },
    ])
    const usual = { ...missed, isCritical: false }
    expect(judged({ ...full, objectives: [usual, other as typeof missed] }).status).toBe('MET')
  })

  test('is partial without a part, and where less than half of what coverage asks is known', () => {
    expect(judged({ ...full, initiatives: [] })).toMatchObject({
      score: 80,
      badges: [{ kind: 'PARTIAL', known: 80, coverageCompleteness: 0.7 }],
    })
    expect(judged({ ...full, items: [givenItem('SPEND', 1)] }).badges).toEqual([
      { kind: 'PARTIAL', known: 100, coverageCompleteness: 0.4 },
    ])
  })

  test('lists what is too new to count', () => {
    const young = givenObjective({ id: '3', title: 'Skills', isInGrace: true })
    expect(judged({ ...full, objectives: [...full.objectives, young] }).badges).toEqual([
      { kind: 'IN_GRACE', objectives: ['Skills'] },
    ])
  })

  test('of nothing has no status', () => {
    expect(judged({ objectives: [], items: [], initiatives: [] }).status).toBe('UNKNOWN')
  })
})

describe('confidence', () => {
  const gradeOf = (...kpis: Parameters<typeof givenKpi>[0][]) =>
    confidenceOf([givenObjective({ kpis: kpis.map(givenKpi) })])

  test('falls with age, with the kind of evidence and with too few records', () => {
    expect(gradeOf({})).toEqual({ value: 1, grade: 'A' })
    expect(gradeOf({ evidence: 0.9 })?.grade).toBe('A')
    expect(gradeOf({ freshness: 0.75 })?.grade).toBe('B')
    expect(gradeOf({ n: 15 })).toEqual({ value: 0.5, grade: 'C' })
    expect(gradeOf({ n: 15 }, { n: 3, minimumSample: 30 })?.grade).toBe('D')
    expect(gradeOf({ n: 0, minimumSample: 0 })?.grade).toBe('A')
  })

  test('weighs each KPI as the score does, and is unknown where none counts', () => {
    const sure = givenObjective({ weight: 75 })
    const unsure = givenObjective({ id: '2', weight: 25, kpis: [] })
    expect(confidenceOf([sure, unsure])).toEqual({ value: 0.75, grade: 'B' })
    expect(confidenceOf([])).toBeNull()
  })

  test('trusts what can be opened to its records more than figures that came as they are', () => {
    expect(evidenceWeightOf(backlog.variants[0].formula)).toBe(1)
    expect(evidenceWeightOf(trainingCompletion.variants[0].formula)).toBe(0.9)
  })
})

test('weight 20 to 30 moves the score by what can be checked by hand', () => {
  const objectives = [
    givenObjective({ id: '1', weight: 80 }),
    givenObjective({ id: '2', weight: 20, kpis: [givenKpi({ attainment: 0.5 })] }),
  ]
  // G: (80 + 10) / 100 = 0.9, then (80 + 15) / 110 = 0.8636; 50 points of the score hang on it.
  const moved = sensitivityTo({ objective: '2', weight: 30 }, objectives, configuration)
  expect(moved).toMatchObject({ from: 20, to: 30, moves: expect.closeTo(-1.818, 3) })
  expect(() => sensitivityTo({ objective: '9', weight: 1 }, objectives, configuration)).toThrow(
    'there is no objective 9',
  )
})

describe('a configuration is refused', () => {
  const faultsOf = (change: Partial<typeof configuration>) =>
    scoreConfigurationFaults({ ...configuration, ...change })

  test('not as it is to begin with', () => {
    expect(faultsOf({})).toEqual([])
  })

  test('when weights do not make one whole, or are none', () => {
    expect(faultsOf({ parts: { GOALS: 0.5, COVERAGE: 0.3, INITIATIVES: 0.3 } })).toHaveLength(1)
    expect(faultsOf({ bases: { ...configuration.bases, SPEND: 0.5 } })).toHaveLength(1)
    expect(faultsOf({ coverageTarget: 0 })).toHaveLength(1)
    expect(faultsOf({ coverageTarget: 80 })).toHaveLength(1)
    expect(faultsOf({ strengths: { STRONG: 0.5, MEDIUM: 0.6, WEAK: 0.3 } })).toHaveLength(1)
  })
})
