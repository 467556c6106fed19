import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { loadOrganisation } from '../directory/index.js'
import { tellConfiguration } from './answer/weights-answer.js'
import { readScoreWeights } from './read-score-weights.js'

/** How the score is weighed on a day, flat. */
export async function readWeightsTold(
  ctx: Ctx,
  { on, asOf }: { on: string | null; asOf: Date | null },
) {
  ctx.demand('objective.read')
  const { timeZone } = await loadOrganisation(ctx)
  const day = on ?? localDateOf(asOf ?? ctx.now, timeZone)
  const { configuration, motionId, from } = await readScoreWeights(ctx, { day, knownAt: asOf })
  return {
    motionId: motionId === null ? null : String(motionId),
    effectiveFrom: from,
    ...tellConfiguration(configuration),
  }
}
