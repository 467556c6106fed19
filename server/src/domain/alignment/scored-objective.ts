import { daysBetween, type LocalDate } from '../calendar/local-date.js'
import { sumOf } from '../statistics/sum-of.js'
import type { TargetStatus } from '../target/judgement/target-status.js'

/** A KPI as it stands for an objective on the day of the question. */
export interface ScoredKpi {
  /** Tells the link from all others of its objective: KPI, variant and scope. */
  key: string
  /** For a sentence: the KPI, and whose it is. */
  label: string
  /** 0…5, against the other KPIs of the objective. */
  weight: number
  /** `domain/target/judgement/attainment`; `null`: there is no value, or no target to judge it by. */
  attainment: number | null
  /** 0…1, `freshness`. */
  freshness: number
  status: TargetStatus
  /** Too few records for a colour; it counts all the same. */
  isLowSample: boolean
  /** 0…1, `evidenceWeightOf`. */
  evidence: number
  n: number
  /** 0: no minimum. */
  minimumSample: number
}

export type ObjectiveKind = 'COMMITTED' | 'ASPIRATIONAL'

/** An approved objective with the KPIs that stand for it. */
export interface ScoredObjective {
  id: string
  title: string
  kind: ObjectiveKind
  /** 0…100, against the other objectives. */
  weight: number
  isCritical: boolean
  /** Approved so recently that it is listed, not counted. */
  isInGrace: boolean
  kpis: readonly ScoredKpi[]
}

/** Days after its approval in which an objective is listed and not counted. */
const graceDays = 90

/** Whether an objective that held from a day on is still too new to count on another. */
export const isInGrace = (approvedFrom: LocalDate, day: LocalDate): boolean =>
  daysBetween(approvedFrom, day) < graceDays

/** What a KPI brings of what it could, 0…1: over-achievement never offsets a failure elsewhere. */
export const broughtBy = ({ attainment, freshness }: ScoredKpi): number =>
  attainment === null ? 0 : Math.min(1, Math.max(0, attainment)) * freshness

/**
 * P: the mean of what the KPIs of an objective bring, by weight, 0…1. Missing and stale data count
 * against it, never for; without any KPI that has a weight it is 0.
 */
export function objectiveAttainment(kpis: readonly ScoredKpi[]): number {
  const weights = sumOf(kpis.map(({ weight }) => weight))
  if (weights === 0) return 0
  return sumOf(kpis.map(kpi => kpi.weight * broughtBy(kpi))) / weights
}
