/**
 * The local day of an instant, with the organisation's zone written into the function so that it
 * costs next to nothing. A change of the zone writes it anew and books the difference it makes.
 */
export const timeZoneFunctions = `
create or replace function write_local_day(zone text) returns void language plpgsql as $fn$
begin
  execute format($sql$
    create or replace function local_day(at timestamptz) returns date
      language sql immutable parallel safe as $$ select (at at time zone %1$L)::date $$;
    create or replace function local_minute(at timestamptz) returns smallint
      language sql immutable parallel safe as $$
      select (extract(hour from at at time zone %1$L) * 60
            + extract(minute from at at time zone %1$L))::smallint $$;
  $sql$, zone);
end $fn$;

create or replace function change_time_zone() returns trigger language plpgsql as $$
begin
  perform write_local_day(new.time_zone);
  if exists (select from ledger_entry) then perform rebook_facts(); end if;
  return null;
end $$;
create or replace trigger change_time_zone after update of time_zone on organisation
  for each row when (old.time_zone is distinct from new.time_zone)
  execute function change_time_zone();

insert into organisation (id, name, time_zone, requester_key)
values (1, 'My organisation', 'UTC', gen_random_uuid()::text || gen_random_uuid()::text)
on conflict (id) do nothing;
select write_local_day((select time_zone from organisation));`
