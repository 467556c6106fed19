/** Links of a version: looked at when the transaction ends, since they come one by one. */
export const linkGuards = `
create or replace function guard_initiative_links() returns trigger language plpgsql as $$
declare
  total numeric;
  primaries integer;
begin
  select sum(share), count(*) filter (where is_primary) into total, primaries
  from initiative_objective where initiative_id = new.initiative_id and version = new.version;
  if total > 1 then
    raise exception 'The shares of initiative % add up to more than 1', new.initiative_id
      using errcode = 'check_violation';
  end if;
  -- Versions of an objective are many; what a link names is an objective that has one at least.
  if not exists (select from objective_version where objective_id::text = new.objective) then
    raise exception 'Initiative % names an objective that was never agreed to: %',
      new.initiative_id, new.objective using errcode = 'foreign_key_violation';
  end if;
  if primaries <> 1 then
    raise exception 'Initiative % needs exactly one primary objective', new.initiative_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

drop trigger if exists initiative_links_are_whole on initiative_objective;
create constraint trigger initiative_links_are_whole after insert on initiative_objective
  deferrable initially deferred for each row execute function guard_initiative_links();
`
