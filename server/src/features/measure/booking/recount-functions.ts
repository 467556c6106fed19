import { type Moment, moments } from '../../../domain/kpi/measures.js'
import { type FactKind, momentNumber } from '../measures/define-moment.js'
import { bookMoment } from './book-changes.js'
import { cellsOf, fromRows, scopeColumns, slotColumns, sources } from './sources.js'
import { writerLock } from './writer-lock.js'

const cell = ['moment', 'day', ...scopeColumns, 'bucket']
const key = cell.join(', ')
const slots = slotColumns.join(', ')

const recountFact = (fact: FactKind): string =>
  cellsOf(
    fact,
    {
      from: fromRows(fact, `(select 1 as sign, f.* from ${sources[fact].table} f)`),
      sign: `${sources[fact].alias}.sign`,
    },
    { net: true },
  )
    .map(({ columns, select }) => `insert into recounted (${columns}) ${select};`)
    .join('\n')

const sums = slotColumns.map(v => `sum(${v})::bigint as ${v}`).join(', ')
const minus = slotColumns
  .map(v => `nullif(coalesce(n.${v}, 0) - coalesce(m.${v}, 0), 0) as ${v}`)
  .join(', ')
const cellTypes = [
  'moment smallint',
  'day date',
  'department_id int',
  'service_id int',
  'priority smallint',
  'channel smallint',
  'team_id int',
  'requester_department_id int',
  'bucket smallint',
  ...slotColumns.map(v => `${v} bigint`),
].join(', ')
const keysOf = (alias: string): string => cell.map(c => `${alias}.${c}`).join(', ')

/**
 * Counts everything again from the facts, past every trigger, and gives the cells where the kept
 * sums differ, as what would have to be added to them. None is the only right answer.
 */
export const recountFunctions = `
create or replace function recount_facts() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(${writerLock});
  perform book_pending();
  create temporary table if not exists recounted (${cellTypes});
  truncate recounted;
  ${(Object.keys(sources) as FactKind[]).map(recountFact).join('\n')}
end $$;

drop function if exists recount_differences();
create function recount_differences() returns table (${cellTypes}) language plpgsql as $$
#variable_conflict use_column
begin
  return query select * from (
    select ${cell.map(c => `coalesce(n.${c}, m.${c}) as ${c}`).join(', ')}, ${minus}
    from recounted n full join (
      select ${key}, ${sums} from ledger_entry group by ${key}) m on (${keysOf('n')}) = (${keysOf('m')})
  ) difference where num_nonnulls(${slots}) > 0;
end $$;

create or replace function rebook_facts() returns bigint language plpgsql as $$
declare
  booked bigint := current_booking();
  entries bigint;
  total bigint := 0;
begin
  perform recount_facts();
  create temporary table if not exists rebooked (${cellTypes});
  truncate rebooked;
  insert into rebooked select * from recount_differences();
  ${(Object.keys(moments) as Moment[]).map(rebookMoment).join('\n  ')}
  if total > 0 then
    insert into booking (id, transaction) values (booked, pg_current_xact_id()::text)
    on conflict (id) do nothing;
  end if;
  return total;
end $$;`

function rebookMoment(moment: Moment): string {
  const { length } = moments[moment].measures
  const columns = `${key}, ${slotColumns.slice(0, length).join(', ')}`
  return bookMoment(moment, {
    columns,
    select: `select ${columns} from rebooked where moment = ${momentNumber(moment)}`,
    slots: length,
  })
}
