import type { Ctx } from '../../platform/context.js'
import { countPeriodDifferences } from './period-differences.store.js'

/** Fills the scratch table `recounted` of this transaction from the facts. */
export async function recountFacts(ctx: Ctx): Promise<void> {
  await ctx.sql`set local statement_timeout = 0`
  await ctx.sql`select recount_facts()`
}

export async function countDifferences(
  ctx: Ctx,
): Promise<{ cells: number; differing: number; periodsDiffering: number }> {
  const [row] = await ctx.sql<{ cells: number; differing: number }[]>`
    select (select count(*)::int from recounted) as cells,
      (select count(*)::int from recount_differences()) as differing`
  return {
    cells: row?.cells ?? 0,
    differing: row?.differing ?? 0,
    periodsDiffering: await countPeriodDifferences(ctx),
  }
}

export async function loadDifferences(
  ctx: Ctx,
): Promise<{ moment: number; day: string; cells: number }[]> {
  return ctx.sql<{ moment: number; day: string; cells: number }[]>`
    select moment, day, count(*)::int as cells from recount_differences()
    group by moment, day order by moment, day limit 100`
}

/** Books what the facts say more or less, and writes the week and month sums anew. */
export async function bookDifferences(ctx: Ctx): Promise<void> {
  await ctx.sql`select rebook_facts()`
  await ctx.sql`set constraints all immediate`
  await ctx.sql`select refold_periods()`
}
