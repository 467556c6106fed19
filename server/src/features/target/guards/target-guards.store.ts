/**
 * Targets as the database enforces them: versions of one scope never overlap, levels are in order,
 * each follows from an approved motion, and nothing of one is changed but the days it holds, which
 * only become fewer.
 */
export const targetGuards = `
create extension if not exists btree_gist;

alter table target_version drop constraint if exists target_versions_do_not_overlap;
alter table target_version add constraint target_versions_do_not_overlap exclude using gist (
  kpi with =, variant with =, grain with =, (coalesce(department_id, 0)) with =,
  (coalesce(service_id, 0)) with =, (coalesce(priority, -1)) with =, effective with &&);

-- Of a trajectory the value that it leads to is looked at: red and stretch are agreed about it.
create or replace function target_leads_to(terms jsonb) returns double precision
  language sql immutable parallel safe as $$
  select case terms->'trajectory'->>'shape'
    when 'CONSTANT' then (terms->'trajectory'->>'value')::double precision
    when 'LINEAR' then (terms->'trajectory'->>'target')::double precision
    else (select (each->>'value')::double precision
      from jsonb_array_elements(
        coalesce(terms->'trajectory'->'steps', terms->'trajectory'->'rows')) each
      order by each->>'from' desc limit 1)
  end $$;

create or replace function target_levels_are_in_order(terms jsonb) returns boolean
  language sql immutable parallel safe as $$
  select case terms->>'direction'
    when 'RANGE' then
      (terms->>'redLow')::double precision < (terms->>'low')::double precision
      and (terms->>'low')::double precision <= (terms->>'high')::double precision
      and (terms->>'high')::double precision < (terms->>'redHigh')::double precision
    when 'HIGHER' then
      (terms->>'red')::double precision < target_leads_to(terms)
      and coalesce((terms->>'stretch')::double precision > target_leads_to(terms), true)
    when 'LOWER' then
      (terms->>'red')::double precision > target_leads_to(terms)
      and coalesce((terms->>'stretch')::double precision < target_leads_to(terms), true)
    else false
  end $$;

alter table target_version drop constraint if exists target_levels_in_order;
alter table target_version add constraint target_levels_in_order
  check (terms is null or target_levels_are_in_order(terms));

create or replace function guard_new_target() returns trigger language plpgsql as $$
begin
  if new.decision_reference is null
    and new.agreed_from < first_open_day(new.approved_at, new.grain) then
    raise exception 'a target for periods that are over needs a reference to a decision'
      using errcode = 'restrict_violation';
  end if;
  if not exists (
    select from motion m
    where m.id = new.motion_id and m.state = 'APPROVED' and m.subject in ('SET', 'OPT_OUT')
      and m.decided_by = new.approved_by and m.proposed_by = new.proposed_by
      and (m.content->>'kpi', m.content->>'variant', m.content->>'grain')
        = (new.kpi, new.variant, new.grain)
      and ((m.content->>'departmentId')::integer, (m.content->>'serviceId')::integer,
          (m.content->>'priority')::smallint)
        is not distinct from (new.department_id, new.service_id, new.priority)
      and nullif(m.content->'terms', 'null') is not distinct from new.terms)
  then
    raise exception 'a target follows from an approved motion that says the same'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_new_target before insert on target_version
  for each row execute function guard_new_target();

create or replace function guard_target() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then return new; end if;
  if to_jsonb(new) - 'effective' <> to_jsonb(old) - 'effective' then
    raise exception 'a target is never edited: propose another'
      using errcode = 'restrict_violation';
  end if;
  if not (new.effective <@ old.effective)
    or (not isempty(new.effective) and lower(new.effective) <> lower(old.effective)) then
    raise exception 'a target can only be ended earlier' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_target before update on target_version
  for each row execute function guard_target();

create or replace trigger guard_ending before insert on target_end
  for each row execute function guard_decided();
create or replace trigger guard_waiver before insert on target_waiver
  for each row execute function guard_decided();
drop function if exists guard_ending();
`
