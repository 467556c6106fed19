import { sources } from './booking/sources.js'

/**
 * Names for the fact tables under which they hold what was known at a moment: put before a query,
 * they stand in the place of the tables. `asOf` is the place of the moment among its parameters.
 */
export const factsAsOf = (asOf: string): string =>
  `with later as materialized (
     select id, recorded_at from booking where recorded_at > ${asOf}),
   ${Object.values(sources)
     .map(({ table }) => tableAsOf(table))
     .join(',\n')}`

/** As it is now where nothing has changed since, else as the first later booking found it. */
const tableAsOf = (table: string): string => `
   ${table} as (
     select f.* from public.${table} f
     where f.booked_in not in (select id from later) is not false
       and not exists (select from fact_version v join later l on l.id = v.until_booking
         where v.fact = '${table}' and v.fact_id = f.id)
     union all
     select past.* from (
       select distinct on (v.fact_id) v.row from fact_version v join later l on l.id = v.until_booking
       where v.fact = '${table}'
         and ((v.row->>'booked_in')::bigint not in (select id from later)) is not false
       order by v.fact_id, l.recorded_at, v.id) first
     cross join lateral jsonb_populate_record(null::public.${table}, first.row) past)`
