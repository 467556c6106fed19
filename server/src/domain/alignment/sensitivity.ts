import { goalAttainment } from './score.js'
import type { ScoreConfiguration } from './score-configuration.js'
import type { ScoredObjective } from './scored-objective.js'

/** What another weight of one objective would do to the score, everything else as it is. */
export interface Sensitivity {
  objective: string
  title: string
  from: number
  to: number
  /** Points of the score, by more or less. */
  moves: number
}

/** By how much weights are moved where nobody asks for another. */
const step = 10
const mostWeight = 100

/** What ten points more of weight would do, for each objective that counts; the largest move first. */
export function sensitivities(
  objectives: readonly ScoredObjective[],
  configuration: ScoreConfiguration,
): Sensitivity[] {
  return objectives
    .filter(({ isInGrace }) => !isInGrace)
    .map(({ id, weight }) => {
      const to = weight + step > mostWeight ? weight - step : weight + step
      return sensitivityTo({ objective: id, weight: to }, objectives, configuration)
    })
    .toSorted((a, b) => Math.abs(b.moves) - Math.abs(a.moves))
}

/** @throws where there is no such objective. */
export function sensitivityTo(
  { objective, weight }: { objective: string; weight: number },
  objectives: readonly ScoredObjective[],
  { parts }: ScoreConfiguration,
): Sensitivity {
  const asked = objectives.find(({ id }) => id === objective)
  if (!asked) throw new Error(`there is no objective ${objective}`)
  const changed = objectives.map(each => (each === asked ? { ...each, weight } : each))
  const moves = (goalAttainment(changed) ?? 0) - (goalAttainment(objectives) ?? 0)
  return {
    objective,
    title: asked.title,
    from: asked.weight,
    to: weight,
    moves: 100 * parts.GOALS * moves,
  }
}
