import { moments } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import { slotColumns } from './booking/sources.js'
import { momentNumber } from './measures/define-moment.js'

const sums = slotColumns.map(v => `coalesce(sum(${v}), 0) as ${v}`).join(', ')
const notLevels = `moment <> ${momentNumber('observedLevel')}`
const dueMoments = Object.keys(moments)
  .filter(name => moments[name as keyof typeof moments].kind === 'due')
  .map(name => momentNumber(name as keyof typeof moments))

/** Week and month sums of the whole organisation and of each finest lattice, against their days. */
const periodDifferences = `
  select count(*)::int as count from (
    select grain, moment, start, cell, ${sums} from (
      select grain, moment, start, bucket as cell, ${slotColumns.join(', ')}
      from measure_period where lattice = 28
      union all
      select g.grain, moment, date_trunc(g.name, day)::date,
        case when moment in (${dueMoments}) then 0 else bucket end,
        ${slotColumns.map(v => `-${v}`).join(', ')}
      from measure_day cross join (values (1, 'week'), (2, 'month')) g(grain, name)
      where ${notLevels}) both_sides
    group by grain, moment, start, cell
    having ${slotColumns.map(v => `coalesce(sum(${v}), 0) <> 0`).join(' or ')}
    union all
    select grain, moment, start, 0, ${sums} from (
      select grain, moment, start, ${slotColumns.join(', ')} from measure_period where lattice = 28
      union all
      select grain, moment, start, ${slotColumns.map(v => `-${v}`).join(', ')}
      from measure_period where lattice = 0) two_lattices
    group by grain, moment, start
    having ${slotColumns.map(v => `coalesce(sum(${v}), 0) <> 0`).join(' or ')}) difference`

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
  const [periods] = await ctx.sql.unsafe<{ count: number }[]>(periodDifferences)
  return {
    cells: row?.cells ?? 0,
    differing: row?.differing ?? 0,
    periodsDiffering: periods?.count ?? 0,
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
