import { sumOf } from '../statistics/sum-of.js'
import { countedObjectives } from './contributions/of-goals.js'
import type { ScoredKpi, ScoredObjective } from './scored-objective.js'

export const confidenceGrades = ['A', 'B', 'C', 'D'] as const
export type ConfidenceGrade = (typeof confidenceGrades)[number]

/** What a grade takes at least. */
const least = { A: 0.9, B: 0.75, C: 0.5 } as const

export interface Confidence {
  /** Q, 0…1. */
  value: number
  grade: ConfidenceGrade
}

/**
 * How well the attainment of goals is known: Q = Σ v·f·e·min(1, n/n_min), v the weight of each KPI in
 * the score. A grade beside the score, never multiplied into it. `null` where no objective counts.
 */
export function confidenceOf(objectives: readonly ScoredObjective[]): Confidence | null {
  const counted = countedObjectives(objectives)
  const weights = sumOf(counted.map(({ weight }) => weight))
  if (weights === 0) return null
  const value = sumOf(counted.map(objective => (objective.weight / weights) * knownOf(objective)))
  return { value, grade: gradeOf(value) }
}

function knownOf({ kpis }: ScoredObjective): number {
  const weights = sumOf(kpis.map(({ weight }) => weight))
  if (weights === 0) return 0
  return sumOf(kpis.map(kpi => (kpi.weight / weights) * surenessOf(kpi)))
}

/** How well one KPI is known, 0…1. */
export const surenessOf = ({ freshness, evidence, n, minimumSample }: ScoredKpi): number =>
  freshness * evidence * (minimumSample === 0 ? 1 : Math.min(1, n / minimumSample))

// A mean of shares carries rounding in its last digits; a grade must not hang on it.
const gradeOf = (value: number): ConfidenceGrade =>
  (['A', 'B', 'C'] as const).find(grade => value + 1e-9 >= least[grade]) ?? 'D'
