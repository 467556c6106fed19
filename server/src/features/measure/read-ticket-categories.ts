import type { Ctx } from '../../platform/context.js'
import { readRecordsKeptSince } from './records-kept.store.js'
import {
  type CategoryCount,
  type CategoryQuestion,
  loadCategoryCounts,
} from './ticket-categories.store.js'

/**
 * Tickets opened of each of these categories, by service and period, as it is or was known. `null`:
 * how single tickets were at that moment is not kept any more.
 */
export async function readTicketCategories(
  ctx: Ctx,
  asked: CategoryQuestion,
): Promise<CategoryCount[] | null> {
  if (asked.categories.length === 0) return []
  if (asked.asOf && asked.asOf < (await readRecordsKeptSince(ctx))) return null
  return loadCategoryCounts(ctx, asked)
}
