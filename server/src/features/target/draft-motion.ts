import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { chooseContent } from './propose/choose-content.js'
import { demandInScope } from './propose/demand-in-scope.js'
import type { MotionQuestion } from './propose/motion-question.js'
import { readMotion } from './read-motion.js'
import { insertMotion } from './stores/motion.store.js'
import { addEvent } from './stores/motion-record.store.js'

/** Writes a new motion that only its author sees until it is proposed. */
export async function draftMotion(ctx: Ctx, asked: MotionQuestion): Promise<MotionAnswer> {
  ctx.demand('target.propose')
  const personId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const content = await chooseContent(tx, asked)
    await demandInScope(tx, content)
    const motionId = await insertMotion(tx, content, personId)
    await addEvent(tx, { motionId, personId, act: 'DRAFT' })
    return readMotion(tx, String(motionId))
  })
}
