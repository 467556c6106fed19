import { StrategyBook } from '../../domain/strategy/strategy-book.js'
import type { Ctx } from '../../platform/context.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import { type AgreedObjective, loadObjectives } from './stores/objective.store.js'

export type AgreedStrategy = StrategyBook<AgreedObjective>

/**
 * All objectives that were ever agreed, ready to be asked as of any day and as known at any moment:
 * which are in force, and how their weights moved (`weightsOf`).
 */
export async function readStrategyBook(ctx: Ctx): Promise<AgreedStrategy> {
  ctx.demand('objective.read')
  return onceInSnapshot(
    ctx,
    'strategy book',
    async () => new StrategyBook(await loadObjectives(ctx)),
  )
}
