import { type Moment, moments } from '../../../domain/kpi/measures.js'
import { type KeptGrain, keptGrains, latticesOf } from '../lattice.js'
import { momentNumber } from '../measures/define-moment.js'
import { groupingSets, latticeOf, scopeOrAll } from './grouping.js'
import { scopeColumns, slotColumns } from './sources.js'

const scope = scopeColumns.join(', ')
const slots = slotColumns.join(', ')
const sums = slotColumns.map(v => `sum(${v}) as ${v}`).join(', ')
const key = `grain, lattice, moment, start, ${scope}, bucket`

const numbersOf = (...kinds: string[]): string =>
  (Object.keys(moments) as Moment[])
    .filter(name => kinds.includes(moments[name].kind))
    .map(momentNumber)
    .join(', ')

const cells = ['moment', 'start', 'cell']

/** Entries with the start of their week or month; the minute of a due time is of no more use. */
const started = (grain: KeptGrain, from: string, kinds: string): string => `
    (select *, date_trunc('${grain.toLowerCase()}', day)::date as start,
      case when moment in (${numbersOf('due')}) then 0::smallint else bucket end as cell
    from ${from} and moment in (${kinds})) entry`

/** Levels that are only recorded now and then are read from their days, so they are not kept. */
const foldSums = (grain: KeptGrain, from: string): string => {
  const lattices = latticesOf(grain, false)
  return `
  insert into measure_period (${key}, ${slots})
  select ${keptGrains[grain].number}, ${latticeOf(lattices)}, moment, start, ${scopeOrAll(lattices)},
    cell, ${sums}
  from ${started(grain, from, numbersOf('flow', 'stock', 'due'))}
  group by grouping sets (${groupingSets(lattices, cells)})
  on conflict (${key}) do update set ${slotColumns
    .map(v => `${v} = nullif(coalesce(measure_period.${v}, 0) + coalesce(excluded.${v}, 0), 0)`)
    .join(', ')};`
}

/** A histogram is one row, so that a board reads a row and not a hundred buckets. */
const foldHistograms = (grain: KeptGrain, from: string): string => {
  const lattices = latticesOf(grain, true)
  if (lattices.length === 0) return ''
  return `
  insert into measure_period (${key}, histogram)
  select ${keptGrains[grain].number}, lattice, moment, start, ${scope}, 0,
    array_agg(array[cell, amount] order by cell)
  from (
    select ${latticeOf(lattices)} as lattice, moment, start, ${scopeOrAll(lattices)}, cell,
      sum(v1)::int as amount
    from ${started(grain, from, numbersOf('histogram'))}
    group by grouping sets (${groupingSets(lattices, cells)})
    having sum(v1) <> 0) bucket
  group by lattice, moment, start, ${scope}
  on conflict (${key}) do update
    set histogram = merge_histograms(measure_period.histogram, excluded.histogram);`
}

const fold = (from: string): string =>
  (Object.keys(keptGrains) as KeptGrain[])
    .map(grain => foldSums(grain, from) + foldHistograms(grain, from))
    .join('\n')

/**
 * Adds the entries of one booking to the sums of weeks and months. Safe without looking at other
 * writers: whoever changes a fact holds the writer lock until its commit.
 */
export const foldFunctions = `
create or replace function merge_histograms(a int[][], b int[][]) returns int[][]
language sql immutable parallel safe as $$
  select array_agg(array[bucket, amount] order by bucket) from (
    select bucket, sum(amount)::int as amount from (
      select a[i][1] as bucket, a[i][2] as amount from generate_subscripts(a, 1) i
      union all select b[i][1], b[i][2] from generate_subscripts(b, 1) i) pair
    group by bucket having sum(amount) <> 0) merged
$$;

create or replace function fold_booking(booked bigint) returns void language plpgsql as $$
begin
  ${fold('ledger_entry where booking_id = booked')}
end $$;

create or replace function refold_periods() returns void language plpgsql as $$
begin
  delete from measure_period;
  ${fold('ledger_entry where true')}
end $$;`

/**
 * Runs once, as the transaction commits: folds what was booked and stamps the moment from which it
 * is known. The stamp is strictly increasing and in whole milliseconds, rounded up: an instant that
 * a reader gives as a date is then never on the wrong side of it. `steerboard.recorded_at` may set
 * an earlier stamp (loading a history), never before the last one.
 */
export const settleFunction = `
create or replace function settle_booking() returns trigger language plpgsql as $$
declare
  last_recorded timestamptz;
  stamp timestamptz := least(date_trunc('milliseconds', clock_timestamp()) + interval '1 ms',
    nullif(current_setting('steerboard.recorded_at', true), '')::timestamptz);
begin
  perform fold_booking(new.id);
  select max(recorded_at) into last_recorded from booking;
  update booking set recorded_at =
    greatest(stamp, last_recorded + interval '1 ms') where id = new.id;
  perform pg_notify('ledger', new.id::text);
  return null;
end $$;
drop trigger if exists settle_booking on booking;
create constraint trigger settle_booking after insert on booking
  deferrable initially deferred for each row execute function settle_booking();`
