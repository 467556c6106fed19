import type { Ctx } from '../../platform/context.js'
import { idOf } from '../motion/index.js'
import { describeGoal, loadDesk } from './answer/describe-goal.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { goalOf, readBook } from './book.js'
import { readInOwnName } from './stores/in-own-name.store.js'

/** One goal. Throws NotFound also for one that whoever asks may not see. */
export function readGoal(ctx: Ctx, { id }: { id: string }): Promise<GoalAnswer> {
  ctx.demand('goal.read')
  const wanted = idOf(id, 'id')
  return readInOwnName(ctx, async look => {
    const book = await readBook(look)
    return describeGoal(goalOf(book, wanted), await loadDesk(look, book))
  })
}
