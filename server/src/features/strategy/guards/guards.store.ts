import { guardStep } from '../../../platform/guards.js'
import { keepHistory } from '../../motion/index.js'
import { strategyWhole } from './strategy-whole.store.js'

/**
 * Objectives as the database enforces them: versions of one never overlap, each says what an approved
 * motion said, and nothing of one is changed but the days it holds, which only become fewer.
 */
const strategyGuards = `
create extension if not exists btree_gist;

alter table objective_version drop constraint if exists objective_versions_do_not_overlap;
alter table objective_version add constraint objective_versions_do_not_overlap
  exclude using gist (objective_id with =, effective with &&);

create or replace function guard_new_objective() returns trigger language plpgsql as $$
begin
  if new.decision_reference is null and new.agreed_from < first_open_day(new.approved_at, 'MONTH') then
    raise exception 'an objective for periods that are over needs a reference to a decision'
      using errcode = 'restrict_violation';
  end if;
  if not exists (
    select from motion m
    where m.id = new.motion_id and m.state = 'APPROVED' and m.subject = 'OBJECTIVE'
      and m.decided_by = new.approved_by and m.proposed_by = new.proposed_by
      and (m.content->>'objectiveId')::integer = new.objective_id
      and m.content->>'title' = new.title and (m.content->>'weight')::double precision = new.weight
      and m.content->>'kind' = new.kind
      and (m.content->>'isCritical')::boolean = new.is_critical
      and m.owner_id = new.owner_id
      and m.content->'kpis' = new.kpis and m.content->'work' = new.work)
  then
    raise exception 'an objective follows from an approved motion that says the same'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_new_objective before insert on objective_version
  for each row execute function guard_new_objective();

create or replace function guard_objective() returns trigger language plpgsql as $$
begin
  if current_setting('steerboard.clear_demo', true) = 'on' then return new; end if;
  if to_jsonb(new) - 'effective' <> to_jsonb(old) - 'effective' then
    raise exception 'an objective is never edited: propose another version'
      using errcode = 'restrict_violation';
  end if;
  if not (new.effective <@ old.effective)
    or (not isempty(new.effective) and lower(new.effective) <> lower(old.effective)) then
    raise exception 'an objective can only be ended earlier' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_objective before update on objective_version
  for each row execute function guard_objective();

create or replace trigger guard_objective_end before insert on objective_end
  for each row execute function guard_decided();
create or replace trigger guard_objective_finding before insert on objective_finding
  for each row execute function guard_decided();

create or replace function guard_score_weights() returns trigger language plpgsql as $$
begin
  if new.decision_reference is null and new.from_day < first_open_day(new.approved_at, 'MONTH') then
    raise exception 'weights of the score for periods that are over need a reference to a decision'
      using errcode = 'restrict_violation';
  end if;
  if not exists (
    select from motion m
    where m.id = new.motion_id and m.state = 'APPROVED' and m.subject = 'SCORE_WEIGHTS'
      and m.decided_by = new.approved_by and m.content = new.configuration
      and m.effective_from = new.from_day)
  then
    raise exception 'weights of the score follow from an approved motion that says the same'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_score_weights before insert on score_weights
  for each row execute function guard_score_weights();
`

/** Everything that the database itself refuses about the strategy. */
export const installStrategyGuards = guardStep(
  'strategy guards',
  'guard_objective()',
  [
    keepHistory(
      ['objective', 'objective_end', 'objective_finding', 'score_weights', 'work_volume'],
      ['objective_version'],
    ),
    strategyGuards,
    strategyWhole,
  ].join('\n'),
)
