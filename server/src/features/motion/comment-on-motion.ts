import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { demandAct, findMotion } from './demand-motion.js'
import { textOf } from './propose/text-of.js'
import { readMotion } from './read-motion.js'
import { addEvent } from './stores/motion-record.store.js'

/** Says something about an open motion, for everybody and for the record. */
export async function commentOnMotion(
  ctx: Ctx,
  { id, text }: { id: string; text: string },
): Promise<MotionAnswer> {
  ctx.demand('motion.comment')
  const personId = actingPerson(ctx)
  const said = textOf(text, 'text')
  if (said === null) throw refuse('text', 'A comment says something.', ['a text'])
  return inTransaction(ctx, async tx => {
    const motion = await findMotion(tx, id)
    demandAct(motion, 'COMMENT', { person: personId })
    await addEvent(tx, { motionId: motion.id, personId, act: 'COMMENT', text: said })
    return readMotion(tx, id)
  })
}
