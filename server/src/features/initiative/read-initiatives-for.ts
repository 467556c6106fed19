import type { Ctx } from '../../platform/context.js'
import { inSnapshot, onceInSnapshot } from '../../platform/snapshot.js'
import { loadDesk } from './answer/desk.js'
import { type InitiativeAnswer, initiativeAnswer } from './answer/initiative-answer.js'
import { readBook } from './read-book.js'
import { standings } from './standing.js'

/** An initiative that serves an objective, and how much of it does. */
export interface ServingInitiative {
  initiative: InitiativeAnswer
  share: number
  isPrimary: boolean
}

interface Asked {
  /** Number of the objective. */
  id: string
  day: string
  asOf: Date | null
}

/**
 * The initiatives that serve an objective on a day, as known at a moment; also ideas and those that are
 * over, each with its stage. Those that are for it above all come first, then the larger shares.
 */
export function readInitiativesFor(
  ctx: Ctx,
  { id, day, asOf }: Asked,
): Promise<ServingInitiative[]> {
  ctx.demand('initiative.read')
  return inSnapshot(ctx, async look => {
    const asked = { on: day, asOf }
    const name = `initiatives on ${day} as of ${asOf?.toISOString() ?? 'now'}`
    const book = await onceInSnapshot(look, name, () => readBook(look, asked))
    const found = standings(book).flatMap(standing => {
      const link = standing.inForce.links.find(({ objective }) => objective === id)
      return link ? [{ standing, share: link.share, isPrimary: link.isPrimary }] : []
    })
    const told = found.map(({ standing }) => standing)
    const desk = await loadDesk(look, book, told)
    return found
      .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || b.share - a.share)
      .map(({ standing, ...link }) => ({ ...link, initiative: initiativeAnswer(standing, desk) }))
  })
}
