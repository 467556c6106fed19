import type { VoteChoice } from '../../domain/motion/tally.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { demandAct, findLockedMotion } from './demand-motion.js'
import { readMotion } from './read-motion.js'
import { addEvent, saveVote } from './stores/motion-record.store.js'

/** Gives one's vote, or changes it; possible until the motion is closed. */
export async function voteOnMotion(
  ctx: Ctx,
  { id, choice }: { id: string; choice: VoteChoice },
): Promise<MotionAnswer> {
  ctx.demand('motion.vote')
  const personId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const motion = await findLockedMotion(tx, id)
    demandAct(motion, 'VOTE', { person: personId })
    await saveVote(tx, motion.id, personId, choice)
    await addEvent(tx, { motionId: motion.id, personId, act: 'VOTE', text: choice })
    return readMotion(tx, id)
  })
}
