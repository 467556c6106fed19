import type { Dimension } from '../../../domain/kpi/dimensions.js'
import { type Moment, moments } from '../../../domain/kpi/measures.js'
import { dimensionColumn, isCostly, type KeptGrain, keptGrains, latticesOf } from '../lattice.js'
import { momentNumber } from '../measures/define-moment.js'
import { groupingSets, type Lattices, latticeOf, scopeOrAll } from './grouping.js'
import { isLong, scopeColumns } from './sources.js'

const scope = scopeColumns.join(', ')
const key = `grain, lattice, moment, start, ${scope}, bucket`

/** A query of `with`, by its name. */
export interface Part {
  name: string
  query: string
}

const startOf = (grain: KeptGrain): string =>
  `date_trunc('${grain.toLowerCase()}', day::timestamp)::date`

/** The columns that a family of lattices tells apart. */
const columnsOf = (lattices: Lattices): string[] =>
  (Object.keys(dimensionColumn) as Dimension[])
    .filter(dimension => lattices.some(dims => dims.includes(dimension)))
    .map(dimension => dimensionColumn[dimension].column)

/** Entries are grouped once for the common lattices, which are summed from one another, once for the others. */
const families = (lattices: Lattices): Lattices[] =>
  [lattices.filter(l => !isCostly(l)), lattices.filter(isCostly)].filter(f => f.length > 0)

interface Sums {
  moment: Moment
  slots: readonly string[]
}

/** Sums of whole weeks or months of a family, first by all it tells apart, then by each lattice. */
function foldSums(
  { moment, slots }: Sums,
  grain: KeptGrain,
  family: Lattices,
  name: string,
): Part[] {
  const measures: readonly string[] = moments[moment].measures
  // The minute of a due time is of no more use.
  const cell = moments[moment].kind === 'due' ? '0::smallint' : 'bucket'
  const apart = ['start', 'cell', ...columnsOf(family)]
  const narrow = slots.map(
    (v, i) => `sum(${v}${isLong(measures[i] ?? '') ? '' : '::int'})::bigint as ${v}`,
  )
  const wide = slots.map(v => `nullif(sum(${v}), 0)::bigint as ${v}`)
  return [
    {
      name: `${name}_base`,
      query: `select ${startOf(grain)} as start, ${cell} as cell, ${columnsOf(family).join(', ') || 'null'},
        ${narrow.join(', ')} from entry group by ${apart.map((_, i) => i + 1).join(', ')}`,
    },
    {
      name,
      query: `insert into measure_period (${key}, ${slots.join(', ')})
        select ${keptGrains[grain].number}, ${latticeOf(family)}, ${momentNumber(moment)}, start,
          ${scopeOrAll(family)}, cell, ${wide.join(', ')}
        from ${name}_base group by grouping sets (${groupingSets(family, ['start', 'cell'])})
        having ${slots.map(v => `coalesce(sum(${v}), 0) <> 0`).join(' or ')}
        on conflict (${key}) do update set ${slots
          .map(
            v => `${v} = nullif(coalesce(measure_period.${v}, 0) + coalesce(excluded.${v}, 0), 0)`,
          )
          .join(', ')}`,
    },
  ]
}

/** A histogram is one row, so that a board reads a row and not a hundred buckets. */
function foldHistogram({ moment }: Sums, grain: KeptGrain, family: Lattices, name: string): Part[] {
  const number = keptGrains[grain].number
  const apart = ['start', 'bucket', ...columnsOf(family)]
  const row = `lattice, start, ${scope}`
  return [
    {
      name: `${name}_base`,
      query: `select ${startOf(grain)} as start, bucket, ${columnsOf(family).join(', ')},
        sum(v1::int)::int as amount from entry group by ${apart.map((_, i) => i + 1).join(', ')}`,
    },
    {
      name: `${name}_more`,
      query: `select ${latticeOf(family)} as lattice, start, ${scopeOrAll(family)}, bucket::int as cell,
        sum(amount)::int as amount
        from ${name}_base group by grouping sets (${groupingSets(family, ['start', 'bucket'])})
        having sum(amount) <> 0`,
    },
    {
      name,
      query: `insert into measure_period (${key}, histogram)
        select ${number}, lattice, ${momentNumber(moment)}, start, ${scope}, 0,
          case when kept.histogram is null then more.pairs else (
            select array_agg(array[cell, amount] order by cell) from (
              select cell, sum(amount)::int as amount from (
                select pairs[i][1] as cell, pairs[i][2] as amount from generate_subscripts(pairs, 1) i
                union all
                select histogram[i][1], histogram[i][2] from generate_subscripts(histogram, 1) i) pair
              group by cell having sum(amount) <> 0) sums) end
        from (
          select ${row}, array_agg(array[cell, amount] order by cell) as pairs
          from ${name}_more group by ${row}) more
          left join (
            select ${row}, histogram from measure_period
            where grain = ${number} and moment = ${momentNumber(moment)} and bucket = 0) kept
          using (${row})
        on conflict (${key}) do update set histogram = excluded.histogram`,
    },
  ]
}

/**
 * Queries that add what the query `entry` gives of one moment to the sums of weeks and months.
 * Levels that are only recorded now and then are read from their days, so they are not kept.
 */
export function foldParts(moment: Moment, slots: readonly string[]): Part[] {
  const { kind } = moments[moment]
  if (kind === 'last') return []
  const fold = kind === 'histogram' ? foldHistogram : foldSums
  return (Object.keys(keptGrains) as KeptGrain[]).flatMap(grain =>
    families(latticesOf(grain, kind === 'histogram')).flatMap((family, i) =>
      fold({ moment, slots }, grain, family, `${grain.toLowerCase()}_${i + 1}`),
    ),
  )
}

export const withParts = (parts: readonly Part[]): string =>
  `with ${parts.map(({ name, query }) => `${name} as (${query})`).join(',\n')}`
