import { sumOf } from '../statistics/sum-of.js'
import type { Contribution } from './contributions/contribution.js'
import { contributionsOfCoverage } from './contributions/of-coverage.js'
import { contributionsOfGoals, countedObjectives } from './contributions/of-goals.js'
import { contributionsOfInitiatives } from './contributions/of-initiatives.js'
import { type Coverage, type CoveredItem, coverageOf } from './coverage.js'
import { type FundedInitiative, initiativeDelivery } from './initiatives.js'
import { type ScoreConfiguration, type ScorePart, scoreParts } from './score-configuration.js'
import { objectiveAttainment, type ScoredObjective } from './scored-objective.js'

/** All that a score is made of, as it stood on one day. */
export interface ScoreInput {
  objectives: readonly ScoredObjective[]
  items: readonly CoveredItem[]
  initiatives: readonly FundedInitiative[]
}

export interface PartOfScore {
  part: ScorePart
  /** Its share of the score, 0…1. */
  weight: number
  /** G, C′ or I, 0…1; `null`: there is nothing that it could be worked out from. */
  value: number | null
  /** Points of the score that it brings, and could bring. */
  points: number
  most: number
}

export interface AlignmentScore {
  /** 0…100; `null` where no part has any data. */
  score: number | null
  /** Points that the parts with data could bring; below 100 the score is partial. */
  known: number
  parts: readonly PartOfScore[]
  coverage: Coverage
  /** Of all parts; their points sum to the score. */
  contributions: readonly Contribution[]
}

/**
 * SCORE = 100 · (0.50 G + 0.30 C′ + 0.20 I), with the weights of the configuration. It is linear, so that
 * every point has one thing that brought it. A part without data brings nothing and its points are open:
 * the others are not stretched over them, or leaving out data would raise the score.
 */
export function scoreOf(input: ScoreInput, configuration: ScoreConfiguration): AlignmentScore {
  const coverage = coverageOf(input.items, configuration)
  const values: Record<ScorePart, number | null> = {
    GOALS: goalAttainment(input.objectives),
    COVERAGE: coverage.attained,
    INITIATIVES: initiativeDelivery(input.initiatives),
  }
  const parts = scoreParts.map(part => partOf(part, values[part], configuration))
  const withData = parts.filter(({ value }) => value !== null)
  return {
    score: withData.length === 0 ? null : sumOf(withData.map(({ points }) => points)),
    known: sumOf(withData.map(({ most }) => most)),
    parts,
    coverage,
    contributions: [
      ...contributionsOfGoals(input.objectives, 100 * configuration.parts.GOALS),
      ...contributionsOfCoverage(coverage, 100 * configuration.parts.COVERAGE, configuration),
      ...contributionsOfInitiatives(input.initiatives, 100 * configuration.parts.INITIATIVES),
    ],
  }
}

function partOf(part: ScorePart, value: number | null, { parts }: ScoreConfiguration): PartOfScore {
  const most = 100 * parts[part]
  return { part, weight: parts[part], value, points: most * (value ?? 0), most }
}

/** G: the objectives that count, each by its weight, 0…1; `null` where none has any. */
export function goalAttainment(objectives: readonly ScoredObjective[]): number | null {
  const counted = countedObjectives(objectives)
  const weights = sumOf(counted.map(({ weight }) => weight))
  if (weights === 0) return null
  return sumOf(counted.map(({ weight, kpis }) => weight * objectiveAttainment(kpis))) / weights
}
