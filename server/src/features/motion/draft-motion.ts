import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { changedMeanwhile, demandAct, findMotion } from './demand-motion.js'
import type { MotionContent } from './motion.js'
import { demandInScope } from './propose/demand-in-scope.js'
import { readMotion } from './read-motion.js'
import { insertMotion, rewriteDraft } from './stores/motion.store.js'
import { addEvent } from './stores/motion-record.store.js'

/** Checks what is asked for; in the transaction in which it is written. */
type Choose = (tx: Ctx) => Promise<MotionContent>

/**
 * Writes a new motion that only its author sees until it is proposed.
 * @param choose the content, as the slice of its subject has checked it.
 */
export async function draftMotion(ctx: Ctx, choose: Choose): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  const personId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const content = await choose(tx)
    await demandInScope(tx, content)
    const motionId = await insertMotion(tx, content, personId)
    await addEvent(tx, { motionId, personId, act: 'DRAFT' })
    return readMotion(tx, String(motionId))
  })
}

/** Writes a draft anew. What is proposed is not edited: withdraw it and propose another. */
export async function editMotion(
  ctx: Ctx,
  { id, revision }: { id: string; revision: number },
  choose: Choose,
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  const personId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const motion = await findMotion(tx, id)
    demandAct(motion, 'EDIT', { person: personId, revision })
    const content = await choose(tx)
    await demandInScope(tx, content)
    if (!(await rewriteDraft(tx, motion, content))) throw changedMeanwhile()
    await addEvent(tx, { motionId: motion.id, personId, act: 'EDIT' })
    return readMotion(tx, id)
  })
}
