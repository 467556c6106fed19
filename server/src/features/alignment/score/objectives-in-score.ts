import type { Contribution } from '../../../domain/alignment/contributions/contribution.js'
import { countedObjectives } from '../../../domain/alignment/contributions/of-goals.js'
import { objectiveStatus } from '../../../domain/alignment/score-status.js'
import { objectiveAttainment } from '../../../domain/alignment/scored-objective.js'
import type { Named } from '../../kpi/index.js'
import type { ObjectiveInScore } from '../answer/alignment-answer.js'
import type { Scored } from './make-answer.js'
import type { StrategyOn } from './strategy.js'

/** The objectives of a month with what each brings, and with all that serves them. */
export function objectivesInScore(
  { input, score, strategy }: Scored,
  services: readonly Named[],
): ObjectiveInScore[] {
  const counted = countedObjectives(input.objectives)
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0)
  return input.objectives.map(objective => {
    const own = score.contributions.filter(each => each.objective?.id === objective.id)
    const sum = (field: 'points' | 'most') => own.reduce((total, each) => total + each[field], 0)
    const isCounted = counted.some(({ id }) => id === objective.id)
    return {
      ...objective,
      weightShare: isCounted ? objective.weight / weights : 0,
      attained: objectiveAttainment(objective.kpis),
      statusOfObjective: objectiveStatus(objective),
      points: sum('points'),
      most: sum('most'),
      kpis: objective.kpis.map(kpi => ({ ...kpi, ...broughtIn(own, objective.id, kpi.key) })),
      ...servedBy(objective.id, strategy, services),
    }
  })
}

function broughtIn(own: readonly Contribution[], objective: string, key: string) {
  const found = own.find(each => each.key === `objective/${objective}/${key}`)
  return { points: found?.points ?? 0, most: found?.most ?? 0, gap: found?.gap ?? null }
}

function servedBy(id: string, { objectives, initiatives }: StrategyOn, known: readonly Named[]) {
  const found = objectives.find(objective => objective.id === id)
  const nameOf = (code: string) => known.find(service => service.code === code)?.name ?? code
  return {
    parentId: found?.parentId ?? null,
    services: (found?.services ?? []).map(({ service, share, strength }) => ({
      service: { code: service, name: nameOf(service) },
      share,
      strength,
    })),
    initiatives: initiatives.flatMap(({ id: number, title, delivery, objectives: aims }) => {
      const aim = aims.find(each => each.id === id)
      return aim ? [{ id: number, title, share: aim.share, delivery }] : []
    }),
  }
}
