import { sumOf } from '../../statistics/sum-of.js'
import { broughtBy, type ScoredKpi, type ScoredObjective } from '../scored-objective.js'
import type { Contribution, ContributionGap } from './contribution.js'

/** Those that are in the score: with a weight, and past their grace. */
export const countedObjectives = (objectives: readonly ScoredObjective[]): ScoredObjective[] =>
  objectives.filter(({ weight, isInGrace }) => weight > 0 && !isInGrace)

/**
 * Of each KPI: most · W/ΣW · w/Σw · a · f of its most · W/ΣW · w/Σw. An objective for which nothing
 * stands loses all that it could bring.
 */
export function contributionsOfGoals(
  objectives: readonly ScoredObjective[],
  most: number,
): Contribution[] {
  const counted = countedObjectives(objectives)
  const weights = sumOf(counted.map(({ weight }) => weight))
  return counted.flatMap(objective => ofObjective(objective, (most * objective.weight) / weights))
}

function ofObjective({ id, title, kpis }: ScoredObjective, most: number): Contribution[] {
  const objective = { id, title }
  const weighed = kpis.filter(({ weight }) => weight > 0)
  const weights = sumOf(weighed.map(({ weight }) => weight))
  const named = { part: 'GOALS', objective } as const
  if (weights === 0)
    return [{ ...named, key: `objective/${id}`, label: title, points: 0, most, gap: 'NO_KPI' }]
  return weighed.map(kpi => {
    const ownMost = (most * kpi.weight) / weights
    return {
      ...named,
      key: `objective/${id}/${kpi.key}`,
      label: kpi.label,
      points: ownMost * broughtBy(kpi),
      most: ownMost,
      gap: gapOf(kpi),
    }
  })
}

function gapOf({ attainment, freshness }: ScoredKpi): ContributionGap | null {
  if (attainment === null) return 'NO_DATA'
  return freshness < 1 ? 'STALE' : null
}
