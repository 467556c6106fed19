import { moments } from '../../../domain/kpi/measures.js'
import { dimensionColumn, keptGrains, lattices } from '../lattice.js'
import { momentNumber } from '../measures/define-moment.js'
import { scopeColumns, slotColumns } from './sources.js'

const scope = scopeColumns.join(', ')
const sums = slotColumns.map(v => `sum(${v}) as ${v}`).join(', ')
const add = (table: string): string =>
  slotColumns
    .map(v => `${v} = nullif(coalesce(${table}.${v}, 0) + coalesce(excluded.${v}, 0), 0)`)
    .join(', ')

const numbersOf = (kind: string): string =>
  (Object.keys(moments) as (keyof typeof moments)[])
    .filter(name => moments[name].kind === kind)
    .map(momentNumber)
    .join(', ')

const groupingSets = lattices
  .map(dims => ['moment', 'start', 'cell', ...dims.map(d => dimensionColumn[d].column)])
  .map(columns => `(${columns.join(', ')})`)
  .join(', ')

/** Levels are read from days alone; minutes of a due time do not matter in a finished period. */
const foldGrain = (grain: keyof typeof keptGrains, rows: string): string => `
  insert into measure_period (grain, lattice, moment, start, ${scope}, bucket, ${slotColumns.join(', ')})
  select ${keptGrains[grain]}, 31 - grouping(${scope}), moment, start,
    ${scopeColumns.map(c => `coalesce(${c}, 0)`).join(', ')}, cell, ${sums}
  from (select *, date_trunc('${grain.toLowerCase()}', day)::date as start,
      case when moment in (${numbersOf('due')}) then 0::smallint else bucket end as cell
    from ${rows} and moment not in (${numbersOf('last')})) entry
  group by grouping sets (${groupingSets})
  on conflict (grain, lattice, moment, start, ${scope}, bucket) do update set ${add('measure_period')};`

const ofBooking = 'ledger_entry where booking_id = booked'

/**
 * Adds the entries of one booking to the sums. Safe without looking at other writers: whoever
 * changes a fact holds the writer lock until its commit.
 */
export const foldFunction = `
create or replace function fold_booking(booked bigint) returns void language plpgsql as $$
begin
  insert into measure_day (moment, day, ${scope}, bucket, ${slotColumns.join(', ')})
  select moment, day, ${scope}, bucket, ${sums}
  from ledger_entry where booking_id = booked
  group by moment, day, ${scope}, bucket
  on conflict (moment, day, ${scope}, bucket) do update set ${add('measure_day')};
  ${foldGrain('WEEK', ofBooking)}
  ${foldGrain('MONTH', ofBooking)}
end $$;

create or replace function refold_periods() returns void language plpgsql as $$
begin
  delete from measure_period;
  ${foldGrain('WEEK', 'measure_day where true')}
  ${foldGrain('MONTH', 'measure_day where true')}
end $$;`

/**
 * Runs once, as the transaction commits: folds what was booked and stamps the moment from which it
 * is known. The stamp is strictly increasing and in whole milliseconds, rounded up: an instant that
 * a reader gives as a date is then never on the wrong side of it.
 * `steerboard.recorded_at` may set an earlier stamp (loading a history), never before the last one.
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
