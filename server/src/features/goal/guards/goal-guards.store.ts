/** What the database refuses about goals, whoever asks. */
export const goalGuards = `
create or replace function guard_goal() returns trigger language plpgsql as $$
declare
  above_kind text;
begin
  if new.above_id is not null then
    select kind into above_kind from goal where id = new.above_id;
    if above_kind is null or above_kind = 'PERSON' or above_kind = new.kind
      or (above_kind, new.kind) = ('TEAM', 'DEPARTMENT') then
      raise exception 'A goal serves one that stands above it' using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or new.revision <> 1 then
      raise exception 'A goal begins as a draft' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if new.kind <> old.kind or new.drafted_by <> old.drafted_by or new.drafted_at <> old.drafted_at
    or (old.kind = 'PERSON' and new.owner_id <> old.owner_id) then
    raise exception 'Whose goal it is does not change' using errcode = 'restrict_violation';
  end if;
  if new.revision <> old.revision + 1 then
    raise exception 'A goal is changed one revision at a time' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'DRAFT' and to_jsonb(new) - 'state' - 'revision' <> to_jsonb(old) - 'state' - 'revision' then
    raise exception 'What an active goal is does not change' using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and not (
    (old.state = 'DRAFT' and new.state in ('ACTIVE', 'DROPPED'))
    or (old.state = 'ACTIVE' and new.state in ('ACHIEVED', 'MISSED', 'DROPPED'))) then
    raise exception 'After % a goal cannot be %', old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger goal_is_guarded before insert or update on goal
  for each row execute function guard_goal();

create or replace function guard_goal_share() returns trigger language plpgsql as $$
begin
  if new.taken_back_at is null or old.taken_back_at is not null
    or to_jsonb(new) - 'taken_back_at' <> to_jsonb(old) - 'taken_back_at' then
    raise exception 'What was shared can only be taken back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger goal_share_is_guarded before update on goal_share
  for each row execute function guard_goal_share();
`
