import {
  defaultScoreConfiguration,
  type ScoreConfiguration,
} from '../../domain/alignment/score-configuration.js'
import { configurationOn } from '../../domain/strategy/configuration-on.js'
import type { Ctx } from '../../platform/context.js'
import { loadWeights } from './stores/score-weights.store.js'

export interface ScoreWeightsOn {
  configuration: ScoreConfiguration
  /** Names the version: the number of the motion, `default` before any was agreed. */
  version: string
  motionId: number | null
  from: string | null
}

/** How the score is weighed on a day, as known at a moment; as the product does it until decided otherwise. */
export async function readScoreWeights(
  ctx: Ctx,
  { day, knownAt = null }: { day: string; knownAt?: Date | null },
): Promise<ScoreWeightsOn> {
  ctx.demand('objective.read')
  const found = configurationOn(await loadWeights(ctx), day, knownAt)
  if (!found)
    return {
      configuration: defaultScoreConfiguration,
      version: 'default',
      motionId: null,
      from: null,
    }
  const { configuration, motionId, from } = found
  return { configuration, version: `motion ${motionId}`, motionId, from }
}
