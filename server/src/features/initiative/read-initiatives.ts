import type { GateState } from '../../domain/initiative/ai-mark.js'
import { type CategoryShare, categoryMix } from '../../domain/initiative/category.js'
import { isOpen } from '../../domain/initiative/stage.js'
import type { Ctx } from '../../platform/context.js'
import { loadDesk } from './answer/desk.js'
import { type InitiativeAnswer, initiativeAnswer } from './answer/initiative-answer.js'
import { type BookQuestion, withBook } from './read-book.js'
import { standings } from './standing.js'

export interface PortfolioAnswer {
  day: string
  /** Null: no initiative uses AI. */
  gate: GateState | null
  initiatives: InitiativeAnswer[]
  /** Of those that are approved or under way. */
  mix: CategoryShare[]
  /** Σ budget · delivery ÷ Σ budget of the active ones; `null` where there is none. */
  delivery: number | null
}

/** Every initiative that was on record, by priority; those that nobody scored come last. */
export function readInitiatives(ctx: Ctx, asked: BookQuestion): Promise<PortfolioAnswer> {
  ctx.demand('initiative.read')
  return withBook(ctx, asked, async (look, book) => {
    const all = standings(book)
    const desk = await loadDesk(look, book, all)
    const active = all.filter(({ isActive }) => isActive)
    const budget = active.reduce((sum, { inForce }) => sum + inForce.budget, 0)
    const delivered = active.reduce(
      (sum, each) => sum + each.inForce.budget * each.delivery.value,
      0,
    )
    const agreed = all.filter(({ stage, approval }) => approval !== null && isOpen(stage.stage))
    return {
      day: book.day,
      gate: desk.gate,
      initiatives: all.map(each => initiativeAnswer(each, desk)).toSorted(byPriority),
      mix: categoryMix(agreed.map(({ inForce }) => inForce)),
      delivery: budget > 0 ? delivered / budget : null,
    }
  })
}

const byPriority = (a: InitiativeAnswer, b: InitiativeAnswer): number =>
  (b.score?.priority ?? -1) - (a.score?.priority ?? -1)
