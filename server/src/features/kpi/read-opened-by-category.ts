import type { CategoryTickets } from '../../domain/alignment/ticket-items.js'
import type { Ctx } from '../../platform/context.js'
import { loadDirectory } from '../directory/index.js'
import * as measure from '../measure/index.js'

/** Tickets of a category that were opened for a service in a month. */
export interface OpenedOfCategory extends CategoryTickets {
  /** First day of the month. */
  start: string
}

/**
 * What VOLUME_OPENED counts of some categories, month by month, as it is or was known. `null`: how
 * single tickets were at that moment is not kept any more.
 */
export async function readOpenedByCategory(
  ctx: Ctx,
  asked: Parameters<typeof measure.readTicketCategories>[1],
): Promise<OpenedOfCategory[] | null> {
  ctx.demand('kpi.read')
  const [counts, { services }] = await Promise.all([
    measure.readTicketCategories(ctx, asked),
    loadDirectory(ctx),
  ])
  if (counts === null) return null
  const codes = new Map(services.map(({ id, code }) => [id, code]))
  return counts.flatMap(({ category, serviceId, start, opened }) => {
    const service = codes.get(serviceId)
    return service ? [{ category, service, start, opened }] : []
  })
}

/** The categories of most tickets that were opened in some days, as the source spells them. */
export function readCategories(
  ctx: Ctx,
  asked: Parameters<typeof measure.loadCategories>[1],
): Promise<{ category: string; opened: number }[]> {
  ctx.demand('kpi.read')
  return measure.loadCategories(ctx, asked)
}
