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
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return null
  const value = counted.reduce(
    (sum, objective) => sum + (objective.weight / weights) * knownOf(objective),
    0,
  )
  return { value, grade: gradeOf(value) }
}

function knownOf({ kpis }: ScoredObjective): number {
  const weights = kpis.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 0
  return kpis.reduce((sum, kpi) => sum + (kpi.weight / weights) * surenessOf(kpi), 0)
}

/** How well one KPI is known, 0…1. */
export const surenessOf = ({ freshness, evidence, n, minimumSample }: ScoredKpi): number =>
  freshness * evidence * (minimumSample === 0 ? 1 : Math.min(1, n / minimumSample))

// A mean of shares carries rounding in its last digits; a grade must not hang on it.
const gradeOf = (value: number): ConfidenceGrade =>
  (['A', 'B', 'C'] as const).find(grade => value + 1e-9 >= least[grade]) ?? 'D'
