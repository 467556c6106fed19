import type { FactKind } from '../measures/define-moment.js'
import { relateChanges, relateTickets } from './relations.js'
import { cellsOf, fromRows, fromTicketRows, sources } from './sources.js'
import { writerLock } from './writer-lock.js'

type Event = 'insert' | 'update' | 'delete'
const events: readonly Event[] = ['insert', 'update', 'delete']

/** Rows of the transition tables with +1 for what is now and -1 for what was. */
const signedRows: Record<Event, string> = {
  insert: '(select 1 as sign, n.* from new_rows n)',
  delete: '(select -1 as sign, o.* from old_rows o)',
  update:
    '(select 1 as sign, n.* from new_rows n union all select -1 as sign, o.* from old_rows o)',
}
const transitionTables: Record<Event, string> = {
  insert: 'new table as new_rows',
  delete: 'old table as old_rows',
  update: 'old table as old_rows new table as new_rows',
}

const book = (fact: FactKind, rows: { from: string; sign: string }, net: boolean): string =>
  cellsOf(fact, rows, { net })
    .map(
      ({ columns, select }) => `
  insert into ledger_entry (booking_id, ${columns})
  select booked, cell.* from (${select}) cell;
  get diagnostics entries = row_count; total := total + entries;`,
    )
    .join('')

/** What of a ticket its promises and surveys are booked by. */
const inherited = [
  'department_id',
  'service_id',
  'priority',
  'channel',
  'team_id',
  'requester_department_id',
  'exclusion',
  'final_resolved_at',
]
const list = (alias: string): string => inherited.map(c => `${alias}.${c}`).join(', ')

/** Promises and surveys of tickets whose scope changed move with them. */
const bookChildren = (): string => {
  const changed = `(select signed.* from ${signedRows.update} signed
    join (select n.id from new_rows n join old_rows o on o.id = n.id
      where (${list('n')}) is distinct from (${list('o')})) moved on moved.id = signed.id)`
  return `
  if exists (select from new_rows n join old_rows o on o.id = n.id
      where (${list('n')}) is distinct from (${list('o')})) then
    ${book('sla', { from: fromTicketRows('sla', changed), sign: 't.sign' }, true)}
    ${book('survey', { from: fromTicketRows('survey', changed), sign: 't.sign' }, true)}
  end if;`
}

/** What was, before this booking; a row that came into being in it never was. */
const keepVersions = (table: string, event: Event): string =>
  event === 'insert'
    ? ''
    : `insert into fact_version (fact, fact_id, until_booking, row)
    select '${table}', o.id, booked, to_jsonb(o) from old_rows o
    ${event === 'update' ? 'join new_rows n on n.id = o.id and row(n.*) is distinct from row(o.*)' : ''}
    where o.booked_in is distinct from booked;`

/** A booking exists only if it has entries: the same facts again leave no trace. */
const afterEvent = (fact: FactKind, event: Event): string => {
  const { table, alias } = sources[fact]
  const name = `book_${table}_${event}`
  return `
create or replace function ${name}() returns trigger language plpgsql as $$
declare
  booked bigint := current_booking();
  entries bigint;
  total bigint := 0;
begin
  ${book(fact, { from: fromRows(fact, signedRows[event]), sign: `${alias}.sign` }, event === 'update')}
  ${fact === 'ticket' && event === 'update' ? bookChildren() : ''}
  if total > 0 then
    insert into booking (id, transaction) values (booked, pg_current_xact_id()::text)
    on conflict (id) do nothing;
    ${keepVersions(table, event)}
  end if;
  ${fact === 'ticket' ? relateTickets(event) : ''}
  ${fact === 'change' && event !== 'delete' ? relateChanges(event) : ''}
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

export const bookingTriggers = (): string =>
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
