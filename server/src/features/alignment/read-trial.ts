import { scoreOf } from '../../domain/alignment/score.js'
import { type ScoreTrial, trialOf } from '../../domain/alignment/trial.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { chooseWeights, type SomeWeights } from '../strategy/index.js'
import type { AlignmentAnswer } from './answer/alignment-answer.js'
import { readStrategy } from './score/read-strategy.js'
import { inputOf, strategyDayOf } from './score/sources.js'
import type { StrategyOn } from './score/strategy.js'

/** What other weights would do to a score. Throws Invalid for weights that cannot be. */
export function tryWeights({ made }: AlignmentAnswer, asked: SomeWeights): ScoreTrial {
  const { input, strategy } = made
  const configuration = chooseWeights(strategy.configuration, asked)
  return trialOf(scoreOf(input, strategy.configuration), scoreOf(input, configuration))
}

/**
 * What the score would be without an objective: without its KPIs, the work that is linked to it, and what
 * initiatives do for it.
 */
export async function tryClosing(
  ctx: Ctx,
  { made, period, knownAt }: AlignmentAnswer,
  objective: string,
): Promise<ScoreTrial> {
  ctx.demand('alignment.read')
  const { input, strategy, sources } = made
  if (!strategy.inForce.includes(objective))
    throw refuse('objective', 'No objective of that number was in force.', strategy.inForce)
  const day = strategyDayOf(period)
  const without = await inSnapshot(ctx, look =>
    readStrategy(look, { days: [day], asOf: knownAt }, objective),
  )
  const left = without.get(day) as StrategyOn
  // The figures are those that were read for the month: fewer objectives need no further ones.
  return trialOf(
    scoreOf(input, strategy.configuration),
    scoreOf(inputOf(sources, period, left), left.configuration),
  )
}
