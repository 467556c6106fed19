import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { describeMotions } from './answer/describe-motions.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { findMotion } from './demand-motion.js'

/** One motion with all that was said, voted and decided. Throws NotFound. */
export async function readMotion(ctx: Ctx, id: string): Promise<MotionAnswer> {
  ctx.demand('motion.read')
  return inSnapshot(ctx, async look => {
    const [told] = await describeMotions(look, [await findMotion(look, id)])
    return told as MotionAnswer
  })
}
