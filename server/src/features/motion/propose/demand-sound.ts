import { dayInWords } from '../../../domain/calendar/period-label.js'
import { isRetroactive } from '../../../domain/motion/effective-date.js'
import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'
import { loadOrganisation } from '../../directory/index.js'
import type { Motion } from '../motion.js'
import { rulesOf } from '../subject.js'

/**
 * Throws what stands in the way of a motion, when it is proposed and again when it is approved: what
 * its subject says, and Invalid for one that reaches into the past without a decision that says so.
 */
export async function demandSound(ctx: Ctx, motion: Motion): Promise<void> {
  await demandDecisionForPast(ctx, motion)
  await rulesOf(motion).demandSound?.(ctx, motion)
}

async function demandDecisionForPast(ctx: Ctx, motion: Motion): Promise<void> {
  const { decisionReference, effectiveFrom } = motion
  if (decisionReference !== null) return
  const [settings, grain] = [await loadOrganisation(ctx), rulesOf(motion).grainOf(motion)]
  if (!isRetroactive(effectiveFrom, { now: ctx.now, grain, settings })) return
  throw refuse(
    'input.decisionReference',
    `From ${dayInWords(effectiveFrom)} on it would change how periods that are over are judged. That needs a reference to the decision, and the periods are marked as restated.`,
    ['a reference, such as the number of the minutes', 'a day from the running period on'],
  )
}
