import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { loadDesk } from './answer/desk.js'
import { type InitiativeAnswer, initiativeAnswer } from './answer/initiative-answer.js'
import { idOf } from './choose/choose-number.js'
import { type BookQuestion, withBook } from './read-book.js'
import { standingOf } from './standing.js'

/** One initiative as of a day, as known at a moment. Throws NotFound where it was not on record. */
export function readInitiative(
  ctx: Ctx,
  { id, ...asked }: BookQuestion & { id: string },
): Promise<InitiativeAnswer> {
  ctx.demand('initiative.read')
  const number = idOf(id, 'id')
  return withBook(ctx, asked, async (look, book) => {
    const standing = standingOf(book, number)
    if (!standing) throw new NotFound('There is no such initiative, or it was not on record then.')
    return initiativeAnswer(standing, await loadDesk(look, book, [standing]))
  })
}
