import { mostTopObjectives } from '../../../domain/strategy/strategy-faults.js'

/**
 * What objectives have to be together, on each day on which one begins: few at the top, no circle, and
 * no more of any work than there is. Looked at when the transaction ends, since a new version and the
 * end of the one before it come one by one; those that end at the same time wait for each other.
 */
export const strategyWhole = `
create or replace function guard_strategy_whole() returns trigger language plpgsql as $$
declare fault text;
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then return null; end if;
  perform pg_advisory_xact_lock(7305001427);
  with recursive days as (
    select distinct lower(effective) as day from objective_version where not isempty(effective)
  ), held as (
    select d.day, v.objective_id, v.parent_id, v.work
    from days d join objective_version v on v.effective @> d.day
  ), above as (
    select day, objective_id as first, parent_id as at, 1 as steps from held
    where parent_id is not null
    union all
    select a.day, a.first, h.parent_id, a.steps + 1
    from above a join held h on h.day = a.day and h.objective_id = a.at
    where h.parent_id is not null and a.at <> a.first and a.steps < 100
  ), faults as (
    select format('on %s more than ${mostTopObjectives} objectives stand at the top', day) as text
    from held where parent_id is null group by day having count(*) > ${mostTopObjectives}
    union all
    select format('on %s objective %s is part of itself', day, first) from above where at = first
    union all
    select format('on %s more of %s would be linked than there is', day, link->>'item')
    from held cross join lateral jsonb_array_elements(work) link
    group by day, link->>'kind', link->>'item'
    having sum((link->>'share')::numeric) > 1.000000001
  )
  select min(text) into fault from faults;
  if fault is not null then
    raise exception '%', fault using errcode = 'check_violation';
  end if;
  return null;
end $$;

drop trigger if exists strategy_is_whole on objective_version;
create constraint trigger strategy_is_whole after insert or update on objective_version
  deferrable initially deferred for each row execute function guard_strategy_whole();
`
