import type { ScoreConfiguration } from '../../../domain/alignment/score-configuration.js'
import type { AgreedFrom } from '../../../domain/strategy/configuration-on.js'
import type { Ctx } from '../../../platform/context.js'
import { onceInSnapshot } from '../../../platform/snapshot.js'

/** Weights of the score with all that is on record about them. */
export interface AgreedWeights extends AgreedFrom {
  configuration: ScoreConfiguration
  rationale: string
  proposedBy: string
  approvedBy: string
  decisionReference: string | null
  minuteReference: string | null
  motionId: number
}

/** Every version that was ever agreed, in the order in which it was. */
export const loadWeights = (ctx: Ctx): Promise<AgreedWeights[]> =>
  onceInSnapshot(
    ctx,
    'score weights',
    async () => ctx.sql<AgreedWeights[]>`
      select id, configuration, from_day as "from", rationale, proposed_by as "proposedBy",
        approved_by as "approvedBy", approved_at as "approvedAt",
        decision_reference as "decisionReference", minute_reference as "minuteReference",
        motion_id as "motionId"
      from score_weights order by id`,
  )

export async function insertWeights(
  ctx: Ctx,
  weights: Omit<AgreedWeights, 'id' | 'approvedAt'>,
): Promise<void> {
  const { configuration, from, rationale, proposedBy, approvedBy, motionId } = weights
  await ctx.sql`
    insert into score_weights (configuration, from_day, rationale, proposed_by, approved_by,
      approved_at, decision_reference, minute_reference, motion_id)
    values (${JSON.stringify(configuration)}::jsonb, ${from}, ${rationale}, ${proposedBy},
      ${approvedBy}, ${ctx.now}, ${weights.decisionReference}, ${weights.minuteReference}, ${motionId})`
}
