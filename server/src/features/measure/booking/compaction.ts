import { scopeColumns, slotColumns } from './sources.js'
import { writerLock } from './writer-lock.js'

const scope = scopeColumns.join(', ')

/**
 * Nets all bookings of one local day of recording into the last of them, for days before `cutoff`.
 * Every as-of answer from `cutoff` on is as before; an older one is that of the end of a day.
 * An import is then known by that booking. Returns how many ledger entries it saved.
 */
export const compactionFunction = `
create or replace function compact_ledger(cutoff timestamptz) returns bigint language plpgsql as $$
declare
  before bigint;
  after bigint;
begin
  perform pg_advisory_xact_lock(${writerLock});
  delete from fact_version v using booking b
  where b.id = v.until_booking and local_day(b.recorded_at) < local_day(cutoff);
  create temporary table if not exists compacted_booking (id bigint, keeper bigint);
  truncate compacted_booking;
  insert into compacted_booking
  select b.id, last_value(b.id) over (partition by local_day(b.recorded_at)
    order by b.recorded_at range between unbounded preceding and unbounded following)
  from booking b
  where local_day(b.recorded_at) < local_day(cutoff) and not b.compacted;
  update booking set compacted = true where id in (select keeper from compacted_booking);
  delete from compacted_booking where keeper in (
    select keeper from compacted_booking group by keeper having count(*) = 1);
  create temporary table if not exists compacted_entry (like ledger_entry);
  truncate compacted_entry;
  with removed as (
    delete from ledger_entry e using compacted_booking c where e.booking_id = c.id
    returning c.keeper, e.*)
  insert into compacted_entry
    (booking_id, moment, day, ${scope}, bucket, ${slotColumns.join(', ')})
  select keeper, moment, day, ${scope}, bucket, ${slotColumns.join(', ')} from removed;
  get diagnostics before = row_count;
  insert into ledger_entry (booking_id, moment, day, ${scope}, bucket, ${slotColumns.join(', ')})
  select booking_id, moment, day, ${scope}, bucket,
    ${slotColumns.map(v => `nullif(sum(${v}), 0)`).join(', ')}
  from compacted_entry group by booking_id, moment, day, ${scope}, bucket
  having ${slotColumns.map(v => `coalesce(sum(${v}), 0) <> 0`).join(' or ')};
  get diagnostics after = row_count;
  update import_run r set booked_in = c.keeper from compacted_booking c where r.booked_in = c.id;
  delete from booking b using compacted_booking c where b.id = c.id and c.id <> c.keeper;
  delete from measure_period
  where histogram is null and num_nonnulls(${slotColumns.join(', ')}) = 0;
  return before - after;
end $$;`
