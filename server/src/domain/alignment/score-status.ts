import type { TargetStatus } from '../target/judgement/target-status.js'
import { countedObjectives } from './contributions/of-goals.js'
import type { AlignmentScore, ScoreInput } from './score.js'
import { objectiveAttainment, type ScoredObjective } from './scored-objective.js'

/** At or above the first green, at or above the second amber; of 1. */
export const statusBands = { met: 0.8, atRisk: 0.6 } as const
/** What is full marks for an aim that is set too high on purpose; for its colour only. */
const aspirationalFull = 0.7
/** Less known of coverage than this and the score is partial. */
const leastComplete = 0.5

/** Why a score is not what its number says alone. */
export type ScoreBadge =
  /** A critical objective is missed: the status is at most AT_RISK. */
  | { kind: 'CRITICAL_MISSED'; objectives: readonly string[] }
  /** Points that nothing is known about. */
  | { kind: 'PARTIAL'; known: number; coverageCompleteness: number }
  /** New objectives that are listed and not counted yet. */
  | { kind: 'IN_GRACE'; objectives: readonly string[] }

export const bandOf = (value: number): Exclude<TargetStatus, 'UNKNOWN'> => {
  // Sums of many shares carry rounding in their last digits.
  if (value + 1e-12 >= statusBands.met) return 'MET'
  return value + 1e-12 >= statusBands.atRisk ? 'AT_RISK' : 'MISSED'
}

/**
 * The colour of an objective, by the same bands. Aspirational ones are green at 0.7 of the way; KPIs
 * with too few records have no say. UNKNOWN where none has one.
 */
export function objectiveStatus({ kind, kpis, isInGrace }: ScoredObjective): TargetStatus {
  const judged = kpis.filter(({ isLowSample, weight }) => !isLowSample && weight > 0)
  if (isInGrace || judged.every(({ attainment }) => attainment === null)) return 'UNKNOWN'
  const attained = objectiveAttainment(judged)
  return bandOf(kind === 'ASPIRATIONAL' ? Math.min(1, attained / aspirationalFull) : attained)
}

export function badgesOf({ objectives }: ScoreInput, score: AlignmentScore): ScoreBadge[] {
  const badges: ScoreBadge[] = []
  const critical = countedObjectives(objectives).filter(
    objective => objective.isCritical && objectiveStatus(objective) === 'MISSED',
  )
  if (critical.length > 0)
    badges.push({ kind: 'CRITICAL_MISSED', objectives: critical.map(({ title }) => title) })
  const { completeness } = score.coverage
  if (
    score.parts.some(({ value, most }) => value === null && most > 0) ||
    completeness < leastComplete
  )
    badges.push({ kind: 'PARTIAL', known: score.known, coverageCompleteness: completeness })
  const young = objectives.filter(({ isInGrace }) => isInGrace)
  if (young.length > 0)
    badges.push({ kind: 'IN_GRACE', objectives: young.map(({ title }) => title) })
  return badges
}

/** The band of the score, no better than its badges allow; UNKNOWN without a score. */
export function scoreStatus(
  { score }: Pick<AlignmentScore, 'score'>,
  badges: readonly ScoreBadge[],
): TargetStatus {
  if (score === null) return 'UNKNOWN'
  const band = bandOf(score / 100)
  const isCapped = badges.some(({ kind }) => kind === 'CRITICAL_MISSED')
  return isCapped && band === 'MET' ? 'AT_RISK' : band
}
