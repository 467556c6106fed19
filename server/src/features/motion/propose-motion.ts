import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { changedMeanwhile, demandAct, findMotion } from './demand-motion.js'
import type { Motion } from './motion.js'
import { demandInScope } from './propose/demand-in-scope.js'
import { demandSound } from './propose/demand-sound.js'
import { readMotion } from './read-motion.js'
import { loadMotion, moveMotion } from './stores/motion.store.js'
import { addEvent } from './stores/motion-record.store.js'
import { tellAnswer, tellMotion } from './tell-motion.js'

/**
 * Brings a draft before the committee. From now on what it says is fixed.
 * @param capability what the figures say about it now, kept with the motion as it was.
 */
export async function proposeMotion(
  ctx: Ctx,
  { id, revision }: { id: string; revision: number },
  capability: unknown = null,
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  const personId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const motion = await findMotion(tx, id)
    demandAct(motion, 'PROPOSE', { person: personId, revision })
    await demandInScope(tx, motion)
    if (motion.rationale === '')
      throw refuse('input.rationale', 'A motion needs a rationale: what is it for?', ['a text'])
    await demandSound(tx, motion)
    if (motion.answersId !== null) await answer(tx, motion, personId)
    const move = { id: motion.id, revision, from: 'DRAFT', to: 'PROPOSED' } as const
    if (!(await moveMotion(tx, { ...move, proposedAt: ctx.now, capability })))
      throw changedMeanwhile()
    await addEvent(tx, { motionId: motion.id, personId, act: 'PROPOSE' })
    await tellMotion(tx, motion, 'PROPOSED')
    return readMotion(tx, id)
  })
}

/** Tells the motion that is answered; it may have been closed since the draft was written. */
async function answer(tx: Ctx, motion: Motion, personId: string): Promise<void> {
  const answered = await loadMotion(tx, motion.answersId as number)
  if (!answered) throw new Error(`There is no motion ${motion.answersId}`)
  demandAct(answered, 'COUNTER', { person: personId })
  const event = { motionId: answered.id, personId, otherMotionId: motion.id }
  await addEvent(tx, { ...event, act: 'COUNTER' })
  await tellAnswer(tx, answered, motion)
}
