import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { loadOrganisation } from '../directory/index.js'
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
  const { parts, bases, strengths, coverageTarget } = configuration
  return {
    motionId: motionId === null ? null : String(motionId),
    effectiveFrom: from,
    coverageTarget,
    ...{ goals: parts.GOALS, coverage: parts.COVERAGE, initiatives: parts.INITIATIVES },
    ...{ spend: bases.SPEND, effort: bases.EFFORT },
    ...{ services: bases.SERVICE, tickets: bases.TICKET_CATEGORY },
    ...{ strong: strengths.STRONG, medium: strengths.MEDIUM, weak: strengths.WEAK },
  }
}
