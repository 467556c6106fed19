import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'
import { isAllowed } from '../../platform/is-allowed.js'
import { type GoalBook, goalOf, readBook } from './book.js'
import type { GoalRow } from './goal.js'

/**
 * Whether somebody may change or report on a goal that they see: its owner and its author, and of a
 * department or team whoever writes goals there. A personal goal is its owner's alone.
 */
export function mayWrite(ctx: Ctx, goal: GoalRow): boolean {
  if (ctx.actor.kind !== 'user') return false
  if (goal.ownerId === ctx.actor.id) return true
  if (goal.kind === 'PERSON') return false
  return goal.draftedBy === ctx.actor.id || isAllowed(ctx, 'goal.write', goal.departmentId)
}

/** The goal with the book, for whoever may write on it. @throws NotFound, Forbidden */
export async function holdGoal(tx: Ctx, id: number): Promise<{ book: GoalBook; goal: GoalRow }> {
  const book = await readBook(tx)
  const goal = goalOf(book, id)
  if (mayWrite(tx, goal)) return { book, goal }
  throw new Forbidden(
    goal.kind === 'PERSON'
      ? 'A personal goal is changed by its owner alone.'
      : 'A goal is changed by its owner, or by who writes the goals of its department.',
  )
}
