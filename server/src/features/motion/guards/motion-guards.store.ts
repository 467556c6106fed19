import { motionSteps } from '../../../domain/motion/motion-states.js'
import { allMotionSubjects } from '../../../domain/motion/motion-subject.js'

const changes = [...new Set(motionSteps.map(({ from, to }) => `('${from}', '${to}')`))].join(', ')

const subjects = allMotionSubjects.map(subject => `'${subject}'`).join(', ')

/**
 * The life of a motion as the database enforces it: only the steps of the domain's table, nothing
 * changed after it was proposed, no votes once it is closed, no approval without a quorum and a
 * majority, and none by its proposer.
 */
export const motionGuards = `
alter table motion drop constraint if exists motion_subject_known;
alter table motion add constraint motion_subject_known check (subject in (${subjects}));

-- The first day of the period that runs at an instant; what lies before it is over.
create or replace function first_open_day(at timestamptz, grain text) returns date
  language sql stable as $$
  select case grain
    when 'DAY' then today
    when 'WEEK' then date_trunc('week', today)::date
    when 'MONTH' then date_trunc('month', today)::date
    when 'QUARTER' then (date_trunc('quarter', today - fiscal) + fiscal)::date
    else (date_trunc('year', today - fiscal) + fiscal)::date end
  from (select (at at time zone time_zone)::date as today,
    make_interval(months => fiscal_year_start_month - 1) as fiscal from organisation) organisation
  $$;

create or replace function guard_decided() returns trigger language plpgsql as $$
begin
  if not exists (select from motion m where m.id = new.motion_id and m.state = 'APPROVED') then
    raise exception '% follows from an approved motion', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create or replace function guard_motion() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (values ${changes}) then
    raise exception 'a motion cannot go from % to %', old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  if old.state <> 'DRAFT' and
    (new.subject, new.about, new.content, new.effective_from, new.effective_to, new.review_date,
     new.owner_id, new.rationale, new.decision_reference, new.answers_id, new.proposed_at,
     new.capability)
    is distinct from
    (old.subject, old.about, old.content, old.effective_from, old.effective_to, old.review_date,
     old.owner_id, old.rationale, old.decision_reference, old.answers_id, old.proposed_at,
     old.capability)
  then
    raise exception 'what a motion says is fixed once it is proposed'
      using errcode = 'restrict_violation';
  end if;
  if new.proposed_by <> old.proposed_by or new.created_at <> old.created_at then
    raise exception 'who moved a motion does not change' using errcode = 'restrict_violation';
  end if;
  if new.state = 'APPROVED' and new.decided_by = new.proposed_by then
    raise exception 'nobody approves what they proposed' using errcode = 'restrict_violation';
  end if;
  if new.state = 'APPROVED' then
    perform demand_carried(new.id, new.proposed_by);
  end if;
  return new;
end $$;
create or replace trigger guard_motion before update on motion
  for each row execute function guard_motion();

create or replace function guard_new_motion() returns trigger language plpgsql as $$
begin
  if new.state <> 'DRAFT' then
    raise exception 'a motion begins as a draft' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_new_motion before insert on motion
  for each row execute function guard_new_motion();

-- The lock makes a vote wait for a closing that has begun, and then see it.
create or replace function guard_vote() returns trigger language plpgsql as $$
declare state text;
begin
  select m.state into state from motion m where m.id = new.motion_id for share;
  if state is distinct from 'PROPOSED' then
    raise exception 'votes are given while a motion is open' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.motion_id, new.person_id) <> (old.motion_id, old.person_id) then
    raise exception 'a vote belongs to one person' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_vote before insert or update on motion_vote
  for each row execute function guard_vote();
`
