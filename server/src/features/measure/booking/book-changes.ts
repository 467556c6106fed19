import type { Moment } from '../../../domain/kpi/measures.js'
import type { FactKind } from '../measures/define-moment.js'
import { MANY_ROWS } from './empty-scratch.js'
import { columnsOf, inheritedColumns, ofTheTicket } from './fact-columns.js'
import { foldParts, withParts } from './fold.js'
import { beforeOf, changedOf, hasTicket, signedOf } from './scratch.js'
import { cellsOf, type MomentCells, slotColumns, sources } from './sources.js'

const listOf = (alias: string, columns: readonly string[]): string =>
  columns.map(c => `${alias}.${c}`).join(', ')

/** The ticket as it was before this booking, for each row `f` that was. */
const ticketBefore = `lateral (
      select ${listOf('b', inheritedColumns)} from ticket_before b where b.id = f.ticket_id
      union all
      select ${listOf('k', inheritedColumns)} from ticket k where k.id = f.ticket_id
        and not exists (select from ticket_before b where b.id = k.id)) t on true`

/** What is now with +1, what was before with -1, with all that the measures read. */
const signedRows = (fact: FactKind): string => {
  const { table } = sources[fact]
  const own = columnsOf(fact)
  const outer = fact === 'survey' ? 'left join' : 'join'
  const [columns, ticketNow, ticketThen] = hasTicket(fact)
    ? [
        `${listOf('f', own)}, ${listOf('t', inheritedColumns)}`,
        `${outer} ticket t on t.id = f.ticket_id`,
        `${outer} ${ticketBefore}`,
      ]
    : [listOf('f', own), '', '']
  return `
  insert into ${signedOf(fact)}
    select 1, ${columns} from ${changedOf(fact)} c join ${table} f on f.id = c.id ${ticketNow}
    union all
    select -1, ${columns} from ${beforeOf(fact)} f ${ticketThen};`
}

/** From clause of the measures over the signed rows, the ticket of each beside it. */
const fromSigned = (fact: FactKind): string => {
  const { alias } = sources[fact]
  if (!hasTicket(fact)) return `${signedOf(fact)} ${alias}`
  const ticket = inheritedColumns.map(c => `${alias}.${ofTheTicket(c)} as ${c}`).join(', ')
  return `${signedOf(fact)} ${alias} cross join lateral (select ${ticket}) t`
}

/**
 * Books the cells of one moment under `booked` and folds them, in one statement. Safe without looking
 * at other writers: whoever changes a fact holds the writer lock until its commit.
 */
export const bookMoment = (
  moment: Moment,
  { columns, select, slots }: Omit<MomentCells, 'moment'>,
): string => `
    ${withParts([
      {
        name: 'entry',
        query: `insert into ledger_entry (booking_id, ${columns})
      select booked, cell.* from (${select}) cell returning ${columns}`,
      },
      ...foldParts(moment, slotColumns.slice(0, slots)),
    ])}
    select count(*) into entries from entry;
    total := total + entries;`

const bookFact = (fact: FactKind): string => {
  const { table, alias } = sources[fact]
  const book = (net: boolean): string =>
    cellsOf(fact, { from: fromSigned(fact), sign: `${alias}.sign` }, { net })
      .map(({ moment, ...cells }) => bookMoment(moment, cells))
      .join('')
  return `
create or replace function book_${table}(booked bigint) returns bigint language plpgsql as $$
declare
  entries bigint;
  total bigint := 0;
begin
  ${hasTicket(fact) ? 'perform make_ticket_scratch();' : ''}
  ${signedRows(fact)}
  get diagnostics entries = row_count;
  if entries > ${MANY_ROWS} then analyze ${signedOf(fact)}; end if;
  if exists (select from ${beforeOf(fact)}) then
    ${book(true)}
  else
    ${book(false)}
  end if;
  return total;
end $$;`
}

const moved = `(select t.id from ticket_before b join ticket t on t.id = b.id
      where (${listOf('t', inheritedColumns)}) is distinct from (${listOf('b', inheritedColumns)}))`

const takeChildren = (fact: 'sla' | 'survey'): string => {
  const { table } = sources[fact]
  const columns = ['id', 'booked_in', ...columnsOf(fact)]
  return `
    perform make_${table}_scratch();
    with child as (
      select ${listOf('f', columns)} from ${table} f join ${moved} moved on moved.id = f.ticket_id
    ), unchanged as (
      insert into ${beforeOf(fact)} (${columns.join(', ')})
      select ${listOf('f', columns)} from child f left join ${changedOf(fact)} c on c.id = f.id
      where c.id is null on conflict do nothing
    ) insert into ${changedOf(fact)} select id from child on conflict do nothing;`
}

/** Promises and surveys of tickets whose scope or resolution changed are booked anew with them. */
const takeAllChildren = `
create or replace function take_children() returns void language plpgsql as $$
begin
  if exists (select from ${moved} moved) then
    ${takeChildren('sla')}
    ${takeChildren('survey')}
  end if;
end $$;`

export const bookingFunctions = (): string =>
  [takeAllChildren, ...(Object.keys(sources) as FactKind[]).map(bookFact)].join('\n')
