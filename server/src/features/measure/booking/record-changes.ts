import type { FactKind } from '../measures/define-moment.js'
import { columnsOf } from './fact-columns.js'
import { beforeOf, changedOf } from './scratch.js'
import { sources } from './sources.js'
import { writerLock } from './writer-lock.js'

type Event = 'insert' | 'update' | 'delete'
const events: readonly Event[] = ['insert', 'update', 'delete']

const transitionTables: Record<Event, string> = {
  insert: 'new table as new_rows',
  delete: 'old table as old_rows',
  update: 'old table as old_rows new table as new_rows',
}

/** A row that came into being in this booking was not before it; of the others the first state counts. */
const keepBefore = (fact: FactKind, rows: string): string => {
  const columns = columnsOf(fact)
  return `insert into ${beforeOf(fact)} (id, booked_in, ${columns.join(', ')}, was)
    select o.id, o.booked_in, ${columns.map(c => `o.${c}`).join(', ')}, to_jsonb(o)
    from ${rows} o where o.booked_in is distinct from booked
    on conflict (id) do update set was = excluded.was where ${beforeOf(fact)}.was is null`
}

const record: Record<Event, (fact: FactKind) => string> = {
  insert: fact => `insert into ${changedOf(fact)} select id from new_rows on conflict do nothing`,
  delete: fact => keepBefore(fact, 'old_rows'),
  update: fact => `with differing as (
      select o.* from old_rows o join new_rows n on n.id = o.id
      where row(n.*) is distinct from row(o.*)
    ), changed as (
      insert into ${changedOf(fact)} select id from differing on conflict do nothing
    ) ${keepBefore(fact, 'differing')}`,
}

/**
 * Notes what a statement has changed; it is booked as the transaction commits, once, whatever the
 * number of its statements.
 */
const afterEvent = (fact: FactKind, event: Event): string => {
  const { table } = sources[fact]
  const name = `book_${table}_${event}`
  // Transition tables have no statistics: without this, each row is compared with every other.
  const plan = event === 'update' ? ' set enable_nestloop = off' : ''
  return `
create or replace function ${name}() returns trigger language plpgsql${plan} as $$
declare
  booked bigint := current_booking();
begin
  perform make_${table}_scratch();
  ${record[event](fact)};
  if found then
    insert into booking (id, transaction) values (booked, pg_current_xact_id()::text)
    on conflict (id) do nothing;
  end if;
  return null;
end $$;
create or replace trigger ${name} after ${event} on ${table}
  referencing ${transitionTables[event]}
  for each statement execute function ${name}();`
}

/**
 * One writer of facts at a time, from its first change to its commit. What one fact says about
 * another (recurrence, repeats, causes) and the order of bookings are then exact without further
 * locks. A long import stages first, so that it holds the lock only while it merges.
 */
const lockWriters = `
create or replace function lock_fact_writers() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(${writerLock});
  perform current_booking();
  return null;
end $$;`

/** The number under which this transaction books; taken once, returned on each call. */
const currentBooking = `
create or replace function current_booking() returns bigint language plpgsql as $$
declare
  known text := nullif(current_setting('steerboard.booking', true), '');
begin
  if known is null then
    known := nextval(pg_get_serial_sequence('booking', 'id'))::text;
    perform set_config('steerboard.booking', known, true);
  end if;
  return known::bigint;
end $$;`

const lockBefore = (table: string): string => `
create or replace trigger lock_fact_writers before insert or update or delete on ${table}
  for each statement execute function lock_fact_writers();
create or replace trigger refuse_truncate before truncate on ${table}
  for each statement execute function refuse_truncate();`

/** Truncation would bypass the booking. */
const refuseTruncate = `
create or replace function refuse_truncate() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on'
    and (select demo from organisation) = 1 then return null; end if;
  raise exception 'Facts are deleted row by row, so that the ledger books it: use DELETE on %',
    tg_table_name using errcode = 'restrict_violation';
end $$;`

export const recordingTriggers = (): string =>
  [
    lockWriters,
    currentBooking,
    refuseTruncate,
    ...Object.values(sources).map(({ table }) => lockBefore(table)),
    lockBefore('survey_response'),
    ...(Object.keys(sources) as FactKind[]).flatMap(fact =>
      events.map(event => afterEvent(fact, event)),
    ),
  ].join('\n')
