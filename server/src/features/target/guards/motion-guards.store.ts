import { motionSteps } from '../../../domain/target/motion/motion-states.js'

const changes = [...new Set(motionSteps.map(({ from, to }) => `('${from}', '${to}')`))].join(', ')

/**
 * The life of a motion as the database enforces it: only the steps of the domain's table, nothing
 * changed after it was proposed, no votes once it is closed, and no approval by its proposer alone.
 */
export const motionGuards = `
create or replace function guard_motion() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (values ${changes}) then
    raise exception 'a motion cannot go from % to %', old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  if old.state <> 'DRAFT' and
    (new.subject, new.kpi, new.variant, new.grain, new.department_id, new.service_id, new.priority,
     new.version_id, new.terms, new.kind, new.contract_reference, new.effective_from,
     new.effective_to, new.review_date, new.owner_id, new.rationale, new.decision_reference,
     new.answers_id, new.proposed_at, new.capability)
    is distinct from
    (old.subject, old.kpi, old.variant, old.grain, old.department_id, old.service_id, old.priority,
     old.version_id, old.terms, old.kind, old.contract_reference, old.effective_from,
     old.effective_to, old.review_date, old.owner_id, old.rationale, old.decision_reference,
     old.answers_id, old.proposed_at, old.capability)
  then
    raise exception 'what a motion says is fixed once it is proposed'
      using errcode = 'restrict_violation';
  end if;
  if new.proposed_by <> old.proposed_by or new.created_at <> old.created_at then
    raise exception 'who moved a motion does not change' using errcode = 'restrict_violation';
  end if;
  if new.state = 'APPROVED' and not exists (
    select from motion_vote v
    where v.motion_id = new.id and v.choice = 'FOR' and v.person_id <> new.proposed_by)
  then
    raise exception 'nobody but its proposer is in favour' using errcode = 'restrict_violation';
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
