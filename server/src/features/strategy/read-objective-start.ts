import { next, periodAt } from '../../domain/calendar/period.js'
import type { Ctx } from '../../platform/context.js'
import { loadOrganisation } from '../directory/index.js'

/** The first day of the next month: what begins then judges nothing anew that runs or is over. */
export async function readObjectiveStart(ctx: Ctx): Promise<string> {
  ctx.demand('objective.read')
  const settings = await loadOrganisation(ctx)
  return next(periodAt(ctx.now, 'MONTH', settings), settings).start
}
