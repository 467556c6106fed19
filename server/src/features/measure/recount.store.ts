import { type Moment, moments } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import { slotColumns } from './booking/sources.js'
import { keptGrains } from './lattice.js'
import { momentNumber } from './measures/define-moment.js'

const zero = slotColumns.map(v => `coalesce(sum(${v}), 0) <> 0`).join(' or ')
const slots = slotColumns.join(', ')
const negated = slotColumns.map(v => `-${v}`).join(', ')
const unpacked = `select grain, lattice, moment, start, pair[1] as cell, pair[2] as v1 from (
    select grain, lattice, moment, start, array[histogram[i][1], histogram[i][2]] as pair
    from measure_period cross join generate_subscripts(histogram, 1) i) pairs`

const numbersOf = (kind: string): number[] =>
  (Object.keys(moments) as Moment[]).filter(name => moments[name].kind === kind).map(momentNumber)

/** Histograms are not kept by week, nor by channel (2), team (1) or requester's department (32). */
const notKept = `moment in (${numbersOf('histogram')}) and (l.grain = ${keptGrains.WEEK.number} or l.lattice & 35 <> 0)`

/** Week and month sums against the days of the ledger, for every lattice, over the organisation. */
const periodDifferences = `
  with kept as (
    select grain, lattice, moment, start, bucket::int as cell, ${slots} from measure_period
    where histogram is null
    union all
    select grain, lattice, moment, start, cell, v1, ${slotColumns
      .slice(1)
      .map(() => 'null')
      .join(', ')}
    from (${unpacked}) histograms),
  counted as (
    select l.grain, l.lattice, moment, date_trunc(l.name, day)::date as start,
      case when moment in (${numbersOf('due')}) then 0 else bucket end as cell, ${slots}
    from ledger_entry cross join (
      select distinct p.grain, p.lattice, case p.grain when 1 then 'week' else 'month' end as name
      from measure_period p) l
    where moment <> ${momentNumber('observedLevel')} and not (${notKept}))
  select count(*)::int as count from (
    select 1 from (
      select * from kept union all
      select grain, lattice, moment, start, cell, ${negated} from counted) both_sides
    group by grain, lattice, moment, start, cell having ${zero}) difference`

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
