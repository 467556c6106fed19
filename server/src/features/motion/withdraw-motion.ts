import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { changedMeanwhile, demandAct, findMotion } from './demand-motion.js'
import { textOf } from './propose/text-of.js'
import { readMotion } from './read-motion.js'
import { moveMotion } from './stores/motion.store.js'
import { addEvent } from './stores/motion-record.store.js'

/** Takes one's own motion back. It stays on record. */
export async function withdrawMotion(
  ctx: Ctx,
  { id, revision, reason }: { id: string; revision: number; reason?: string | null },
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  const personId = actingPerson(ctx)
  const text = textOf(reason, 'reason')
  return inTransaction(ctx, async tx => {
    const motion = await findMotion(tx, id)
    demandAct(motion, 'WITHDRAW', { person: personId, revision })
    const moved = await moveMotion(tx, {
      id: motion.id,
      revision,
      from: motion.state,
      to: 'WITHDRAWN',
    })
    if (!moved) throw changedMeanwhile()
    await addEvent(tx, { motionId: motion.id, personId, act: 'WITHDRAW', text })
    return readMotion(tx, id)
  })
}
