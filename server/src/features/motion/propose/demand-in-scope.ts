import type { Ctx } from '../../../platform/context.js'
import type { MotionContent } from '../motion.js'
import { rulesOf } from '../subject.js'

/** Throws Forbidden where the person may propose, but not for this part of the organisation. */
export async function demandInScope(ctx: Ctx, motion: MotionContent): Promise<void> {
  ctx.demand('motion.propose', await rulesOf(motion).placeOf(ctx, motion))
}
