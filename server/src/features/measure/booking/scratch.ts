import type { FactKind } from '../measures/define-moment.js'
import { emptied, emptyScratch } from './empty-scratch.js'
import { columnsOf, inheritedColumns, ofTheTicket } from './fact-columns.js'
import { sources } from './sources.js'

/** Ids of the rows that this booking has brought or changed. */
export const changedOf = (fact: FactKind): string => `${sources[fact].table}_changed`
/** Rows as they were before this booking; `was` is the whole row, where itself has changed. */
export const beforeOf = (fact: FactKind): string => `${sources[fact].table}_before`
/** What this booking adds (+1) and takes back (-1), with all that the measures read. */
export const signedOf = (fact: FactKind): string => `${sources[fact].table}_signed`

export const hasTicket = (fact: FactKind): fact is 'sla' | 'survey' =>
  fact === 'sla' || fact === 'survey'

const listed = (columns: readonly string[], prefix = ''): string =>
  columns.map(column => `, ${prefix}${column}`).join('')

const inherited = (fact: FactKind): string =>
  hasTicket(fact) ? inheritedColumns.map(c => `, t.${c} as ${ofTheTicket(c)}`).join('') : ''

/**
 * Scratch tables of the session that changes facts; each transaction deletes what it put there.
 * `on commit delete rows` would do so too, but has Postgres plan every statement of the booking
 * anew in every transaction.
 */
const makeScratch = (fact: FactKind): string => {
  const { table } = sources[fact]
  const columns = columnsOf(fact)
  const ticket = hasTicket(fact) ? ' left join ticket t on false' : ''
  return `
create or replace function make_${table}_scratch() returns void language plpgsql as $$
begin
  if to_regclass('pg_temp.${signedOf(fact)}') is not null then return; end if;
  create temporary table ${changedOf(fact)} (id integer unique);
  create temporary table ${beforeOf(fact)} as
    select f.id, f.booked_in${listed(columns, 'f.')}, null::jsonb as was from ${table} f limit 0;
  create unique index on ${beforeOf(fact)} (id);
  create temporary table ${signedOf(fact)} as
    select 1::smallint as sign${listed(columns, 'f.')}${inherited(fact)} from ${table} f${ticket} limit 0;
  ${emptied(changedOf(fact), beforeOf(fact), signedOf(fact))}
end $$;`
}

export const scratchFunctions = [
  emptyScratch,
  ...(Object.keys(sources) as FactKind[]).map(makeScratch),
].join('\n')
