import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { findMotion, type MotionAnswer, proposeMotion } from '../motion/index.js'
import { asTargetMotion } from '../target/index.js'
import { assessFeasibility } from './assess-feasibility.js'

/** Brings a draft before the committee, with what the figures say about it at this moment. */
export async function proposeTarget(
  ctx: Ctx,
  { id, revision }: { id: string; revision: number },
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  const target = asTargetMotion(await inSnapshot(ctx, look => findMotion(look, id)))
  const capability = target && (await assessFeasibility(ctx, target))
  return proposeMotion(ctx, { id, revision }, capability)
}
