/**
 * Blind scoring as the database holds to it. Scores are given while their round is open, by nobody
 * who owns or sponsors the initiative, and a closed round stays closed. Until then a score is seen by
 * who gave it alone: row security says so to every role but a superuser, for which the store says it
 * again.
 */
export const scoreGuards = `
create or replace function guard_scoring_round() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or new.closed_at is null
    or (new.id, new.opened_by, new.opened_at) is distinct from (old.id, old.opened_by, old.opened_at) then
    raise exception 'A scoring round is closed once, and not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger scoring_round_is_closed_once before update on scoring_round
  for each row execute function guard_scoring_round();

create or replace function guard_score_sheet() returns trigger language plpgsql as $$
begin
  -- Held, so that the round is not closed while a sheet is being given.
  perform 1 from scoring_round where id = new.round_id and closed_at is null for share;
  if not found then
    raise exception 'Scoring round % is closed', new.round_id using errcode = 'restrict_violation';
  end if;
  if exists (select from initiative_version v
    where v.initiative_id = new.initiative_id and v.version = new.version
      and new.scorer_id in (v.owner_id, v.sponsor_id)) then
    raise exception 'Owner and sponsor of initiative % abstain', new.initiative_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger score_sheet_is_allowed before insert on score_sheet
  for each row execute function guard_score_sheet();

alter table initiative_score enable row level security;
alter table initiative_score force row level security;
drop policy if exists score_is_given on initiative_score;
create policy score_is_given on initiative_score for insert with check (true);
drop policy if exists score_is_blind on initiative_score;
create policy score_is_blind on initiative_score for select using (
  exists (select from score_sheet s join scoring_round r on r.id = s.round_id
    where s.id = sheet_id and (r.closed_at is not null
      or s.scorer_id::text = current_setting('steerboard.person', true))));
`
