import { type Moment, moments } from '../../../domain/kpi/measures.js'
import { type FactKind, momentNumber } from '../measures/define-moment.js'
import { emptied, MANY_ROWS } from './empty-scratch.js'
import { foldParts, withParts } from './fold.js'
import { beforeOf, changedOf, signedOf } from './scratch.js'
import { scopeColumns, slotColumns, sources } from './sources.js'

const facts = Object.keys(sources) as FactKind[]
const scope = scopeColumns.join(', ')

const foldAll = (): string =>
  (Object.keys(moments) as Moment[])
    .filter(moment => moments[moment].kind !== 'last')
    .map(moment => {
      const slots = slotColumns.slice(0, moments[moment].measures.length)
      const query = `select day, ${scope}, bucket, ${slots.join(', ')} from ledger_entry
        where moment = ${momentNumber(moment)}`
      return `${withParts([{ name: 'entry', query }, ...foldParts(moment, slots)])}
  select 1 into done;`
    })
    .join('\n  ')

/** Writes the sums of weeks and months anew, from all entries. */
export const refoldFunction = `
drop function if exists merge_histograms(int[][], int[][]);
drop function if exists fold_booking(bigint);

create or replace function refold_periods() returns void language plpgsql as $$
declare done int;
begin
  delete from measure_period;
  ${foldAll()}
end $$;`

/** Runs only where the session has changed such facts; large scratch tables are told to the planner. */
const ifChanged = (fact: FactKind, what: string): string => `
  if to_regclass('pg_temp.${signedOf(fact)}') is not null then
    if exists (select from ${changedOf(fact)}) or exists (select from ${beforeOf(fact)}) then
    ${what}
    end if;
  end if;`

const hasMany = (scratch: string): string =>
  `(select count(*) from (select from ${scratch} limit ${MANY_ROWS + 1}) few) > ${MANY_ROWS}`

const tellSizes = (fact: FactKind): string => `
    if ${hasMany(changedOf(fact))} or ${hasMany(beforeOf(fact))} then
      analyze ${changedOf(fact)};
      analyze ${beforeOf(fact)};
    end if;`

/** A truncation costs some milliseconds, the deletion of a row some microseconds. */
const empty = (fact: FactKind): string => `
    if ${hasMany(signedOf(fact))} then
      ${emptied(changedOf(fact), beforeOf(fact), signedOf(fact))}
    else
      delete from ${changedOf(fact)};
      delete from ${beforeOf(fact)};
      delete from ${signedOf(fact)};
    end if;`

const keepVersions = (fact: FactKind): string => `
    insert into fact_version (fact, fact_id, until_booking, row)
      select '${sources[fact].table}', id, booked, was from ${beforeOf(fact)} where was is not null;`

/**
 * Books what this transaction has changed since it last booked: relations first, since they change
 * facts too, then the difference between the facts now and before. Returns the number of entries.
 * Few changed rows are looked up by index: what they touch is nearly always in memory. Plans are
 * made once for a session: to plan costs more than to book a ticket.
 */
const bookPending = `
create or replace function book_pending() returns bigint language plpgsql
set random_page_cost = 1.1 set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  booked bigint := current_booking();
  total bigint := 0;
begin
  ${facts.map(fact => ifChanged(fact, tellSizes(fact))).join('')}
  ${ifChanged('ticket', 'perform relate_changed_tickets();')}
  ${ifChanged('change', 'perform relate_changed_changes();')}
  ${ifChanged('ticket', 'perform take_children();')}
  ${facts.map(fact => ifChanged(fact, `total := total + book_${sources[fact].table}(booked);`)).join('')}
  ${facts.map(fact => ifChanged(fact, `${`if total > 0 then ${keepVersions(fact)} end if;`}${empty(fact)}`)).join('')}
  return total;
end $$;`

/**
 * Runs once, as the transaction commits: books and folds what was changed and stamps the moment from
 * which it is known. A booking exists only if it has entries: the same facts again leave no trace.
 * The stamp is strictly increasing and in whole milliseconds, rounded up: an instant that a reader
 * gives as a date is then never on the wrong side of it. `steerboard.recorded_at` may set an earlier
 * stamp (loading a history), never before the last one. What the same transaction changes later is
 * another booking.
 */
export const settleFunction = `
${bookPending}

create or replace function settle_booking() returns trigger language plpgsql as $$
declare
  last_recorded timestamptz;
  stamp timestamptz := least(date_trunc('milliseconds', clock_timestamp()) + interval '1 ms',
    nullif(current_setting('steerboard.recorded_at', true), '')::timestamptz);
begin
  if book_pending() = 0 and not exists (select from ledger_entry where booking_id = new.id) then
    delete from booking where id = new.id;
    perform set_config('steerboard.booking', '', true);
    return null;
  end if;
  perform set_config('steerboard.booking', '', true);
  select max(recorded_at) into last_recorded from booking;
  update booking set recorded_at =
    greatest(stamp, last_recorded + interval '1 ms') where id = new.id;
  perform pg_notify('ledger', new.id::text);
  return null;
end $$;
drop trigger if exists settle_booking on booking;
create constraint trigger settle_booking after insert on booking
  deferrable initially deferred for each row execute function settle_booking();`
