import { isRetroactive } from '../../../domain/target/motion/effective-date.js'
import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'
import { loadOrganisation } from '../../directory/index.js'
import type { MotionContent } from '../motion.js'

type Dated = Pick<MotionContent, 'effectiveFrom' | 'grain'>

/** Whether a motion, approved now, would change how periods that are over are judged. */
export async function wouldRestate(ctx: Ctx, { effectiveFrom, grain }: Dated): Promise<boolean> {
  const settings = await loadOrganisation(ctx)
  return isRetroactive(effectiveFrom, { now: ctx.now, grain, settings })
}

/** Throws Invalid for a motion that reaches into the past without a decision that says so. */
export async function demandDecisionForPast(
  ctx: Ctx,
  motion: Dated & Pick<MotionContent, 'decisionReference'>,
): Promise<void> {
  if (motion.decisionReference !== null || !(await wouldRestate(ctx, motion))) return
  throw refuse(
    'input.decisionReference',
    `From ${motion.effectiveFrom} on it would change how periods that are over are judged. That needs a reference to the decision, and the periods are marked as restated.`,
    ['a reference, such as the number of the minutes', 'a day from the running period on'],
  )
}
