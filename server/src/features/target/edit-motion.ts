import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { changedMeanwhile, demandAct, findMotion } from './demand-motion.js'
import { chooseContent } from './propose/choose-content.js'
import { demandInScope } from './propose/demand-in-scope.js'
import type { MotionQuestion } from './propose/motion-question.js'
import { readMotion } from './read-motion.js'
import { rewriteDraft } from './stores/motion.store.js'
import { addEvent } from './stores/motion-record.store.js'

/** Writes a draft anew. What is proposed is not edited: withdraw it and propose another. */
export async function editMotion(
  ctx: Ctx,
  { id, revision, input }: { id: string; revision: number; input: MotionQuestion },
): Promise<MotionAnswer> {
  ctx.demand('target.propose')
  const personId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const motion = await findMotion(tx, id)
    demandAct(motion, 'EDIT', { person: personId, revision })
    const content = await chooseContent(tx, input)
    await demandInScope(tx, content)
    if (!(await rewriteDraft(tx, motion, content))) throw changedMeanwhile()
    await addEvent(tx, { motionId: motion.id, personId, act: 'EDIT' })
    return readMotion(tx, id)
  })
}
