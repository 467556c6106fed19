import { type Moment, moments } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import { groupingSets, type Lattices, latticeOf, scopeOrAll } from './booking/grouping.js'
import { isLong, scopeColumns, slotColumns } from './booking/sources.js'
import { bitsOf, type KeptGrain, keptGrains, latticesOf } from './lattice.js'
import { momentNumber } from './measures/define-moment.js'

const scope = scopeColumns.join(', ')
const cellKey = `grain, lattice, start, ${scope}, cell`

const slotsOf = (moment: Moment): string[] => slotColumns.slice(0, moments[moment].measures.length)

/** A small sum costs a third of one of 64 bits. */
const sumsOf = (moment: Moment): string =>
  slotsOf(moment)
    .map((v, i) => {
      const measures: readonly string[] = moments[moment].measures
      return `sum(${v}${isLong(measures[i] ?? '') ? '' : '::int'})::bigint as ${v}`
    })
    .join(', ')

/** Entries of the moment with the week or month of their day. */
const daysOf = (moment: Moment, grain: KeptGrain): string => `
    select date_trunc('${grain.toLowerCase()}', day::timestamp)::date as start, ${scope},
      ${moments[moment].kind === 'due' ? '0' : 'bucket::int'} as cell, ${slotsOf(moment).join(', ')}
    from ledger_entry where moment = ${momentNumber(moment)}`

const sumBy = (moment: Moment, grain: KeptGrain, lattices: Lattices, from: string): string => `
    select ${keptGrains[grain].number} as grain, ${latticeOf(lattices)} as lattice, start,
      ${scopeOrAll(lattices)}, cell, ${sumsOf(moment)}
    from ${from} group by grouping sets (${groupingSets(lattices, ['start', 'cell'])})`

const isWithin = (dims: Lattices[number], other: Lattices[number]): boolean =>
  other !== dims && dims.every(dimension => other.includes(dimension))

/** The finest groupings come from the days, by one pass over them; the others are summed from one of these. */
function countedBy(moment: Moment, grain: KeptGrain): { name: string; query: string }[] {
  const all: Lattices = latticesOf(grain, moments[moment].kind === 'histogram')
  const finest = all.filter(dims => !all.some(other => isWithin(dims, other)))
  const rest = all.filter(dims => !finest.includes(dims))
  const source = finest.find(dims => rest.every(part => isWithin(part, dims)))
  if (finest.length === 0) return []
  const name = `counted_${grain.toLowerCase()}`
  const base = { name, query: sumBy(moment, grain, finest, `(${daysOf(moment, grain)}) days`) }
  if (rest.length === 0) return [base]
  if (!source) throw new Error(`No grouping of ${grain} holds all that is summed from another`)
  const from = `(select * from ${name} where lattice = ${bitsOf(source)}) finest`
  return [base, { name: `${name}_rest`, query: sumBy(moment, grain, rest, from) }]
}

/** How many cells of the kept weeks and months of a moment are not the sum of their days. */
function differencesOf(moment: Moment): string {
  const slots = slotsOf(moment)
  const parts = (Object.keys(keptGrains) as KeptGrain[]).flatMap(grain => countedBy(moment, grain))
  const kept =
    moments[moment].kind === 'histogram'
      ? `select grain, lattice, start, ${scope}, histogram[i][1] as cell, histogram[i][2]::bigint as v1
      from measure_period cross join generate_subscripts(histogram, 1) i`
      : `select grain, lattice, start, ${scope}, bucket::int as cell, ${slots.join(', ')} from measure_period`
  const row = (alias: string) => slots.map(v => `coalesce(${alias}.${v}, 0)`).join(', ')
  return `with ${parts.map(({ name, query }) => `${name} as (${query})`).join(', ')}
  select count(*)::int as count from (
    ${parts.map(({ name }) => `select * from ${name}`).join(' union all ')}) counted
  full join (${kept} where moment = ${momentNumber(moment)}) kept using (${cellKey})
  where (${row('counted')}) is distinct from (${row('kept')})`
}

/**
 * Kept weeks and months against the days of the ledger, for every grouping and scope, a moment at a
 * time. Levels that are only recorded now and then are not kept.
 */
export async function countPeriodDifferences(ctx: Ctx): Promise<number> {
  await ctx.sql`set local work_mem = '64MB'`
  let differing = 0
  for (const moment of Object.keys(moments) as Moment[]) {
    if (moments[moment].kind === 'last') continue
    const [row] = await ctx.sql.unsafe<{ count: number }[]>(differencesOf(moment))
    differing += row?.count ?? 0
  }
  return differing
}
