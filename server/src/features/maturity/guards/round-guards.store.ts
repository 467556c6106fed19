import { itemBank } from '../../../domain/maturity/item-bank.js'
import { EVIDENCE_FROM } from '../../../domain/maturity/maturity-item.js'
import { FEWEST_RATERS } from '../../../domain/maturity/raters.js'

const items = itemBank.map(({ code }) => `'${code}'`).join(', ')

/**
 * The end of a round: of what was handed in the tallies stay, of all raters and, where both sides
 * are large enough, of each side. Ballots and the key of their pseudonyms go, whatever program ends it.
 */
export const roundGuards = `
create or replace function guard_maturity_round() returns trigger language plpgsql as $$
begin
  if old.state <> 'OPEN' then
    raise exception 'a round that ended does not change' using errcode = 'restrict_violation';
  end if;
  if (new.title, new.opened_by, new.opened_at) is distinct from
     (old.title, old.opened_by, old.opened_at) then
    raise exception 'what a round is does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_maturity_round before update on maturity_round
  for each row execute function guard_maturity_round();

create or replace function tally_maturity_round(round integer) returns void language plpgsql as $$
begin
  if exists (
    select from (values ('BUSINESS'), ('IT')) s (side)
    where (select count(*) from maturity_ballot b
           where b.round_id = round and b.side = s.side and b.is_handed_in)
       is distinct from
          (select count(*) from maturity_rater r
           where r.round_id = round and r.side = s.side and r.has_handed_in))
  then
    raise exception 'ballots and raters do not agree' using errcode = 'restrict_violation';
  end if;
  if (select count(*) < ${FEWEST_RATERS} or count(distinct b.side) < 2
      from maturity_ballot b where b.round_id = round and b.is_handed_in)
  then
    raise exception 'too few raters, or none of one side' using errcode = 'restrict_violation';
  end if;
  with given as (
    select a.item, b.side, a.score, a.evidence
    from maturity_answer a join maturity_ballot b using (pseudonym)
    where b.round_id = round and b.is_handed_in and a.score is not null
  ), evidence as (
    insert into maturity_evidence (round_id, item, link)
    select distinct round, item, evidence from given where evidence is not null and score >= ${EVIDENCE_FROM}
  ), tally as (
    select item, coalesce(side, 'ALL') as side, count(*) as raters, array[
      count(*) filter (where score = 1), count(*) filter (where score = 2),
      count(*) filter (where score = 3), count(*) filter (where score = 4),
      count(*) filter (where score = 5)]::integer[] as scores
    from given group by grouping sets ((item), (item, side))
  ), told_apart as (
    select item from tally where side <> 'ALL' and raters >= ${FEWEST_RATERS}
    group by item having count(*) = 2
  )
  insert into maturity_tally (round_id, item, side, scores)
  select round, item, side, scores from tally
  where raters >= ${FEWEST_RATERS}
    and (side = 'ALL' or item in (select item from told_apart));
end $$;

create or replace function end_maturity_round() returns trigger language plpgsql as $$
begin
  if new.state = 'CLOSED' then perform tally_maturity_round(new.id); end if;
  if new.state <> 'OPEN' then
    delete from maturity_ballot where round_id = new.id;
    delete from maturity_round_key where round_id = new.id;
  end if;
  return null;
end $$;
create or replace trigger end_maturity_round after update of state on maturity_round
  for each row execute function end_maturity_round();
`

/** What a ballot may be while its round is open: a draft, then complete and fixed. */
export const ballotGuards = `
create or replace function guard_maturity_rater() returns trigger language plpgsql as $$
begin
  perform from maturity_round r where r.id = new.round_id and r.state = 'OPEN' for share;
  if not found then
    raise exception 'raters belong to an open round' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and ((new.round_id, new.person_id, new.side) is distinct from
    (old.round_id, old.person_id, old.side) or old.has_handed_in) then
    raise exception 'who rates, and that they did, does not change'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_maturity_rater before insert or update on maturity_rater
  for each row execute function guard_maturity_rater();

create or replace function guard_maturity_ballot() returns trigger language plpgsql as $$
begin
  perform from maturity_round r where r.id = new.round_id and r.state = 'OPEN' for share;
  if not found then
    raise exception 'ballots are given while a round is open' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.is_handed_in then
      raise exception 'a ballot begins as a draft' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.is_handed_in or (new.pseudonym, new.round_id, new.side) is distinct from
    (old.pseudonym, old.round_id, old.side) then
    raise exception 'a ballot that was handed in is fixed' using errcode = 'restrict_violation';
  end if;
  if new.is_handed_in and (
    select count(*) <> ${itemBank.length} or bool_or(score >= ${EVIDENCE_FROM} and evidence is null)
    from maturity_answer where pseudonym = new.pseudonym)
  then
    raise exception 'a ballot is handed in complete, with evidence from ${EVIDENCE_FROM} on'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_maturity_ballot before insert or update on maturity_ballot
  for each row execute function guard_maturity_ballot();

create or replace function guard_maturity_answer() returns trigger language plpgsql as $$
begin
  if new.item not in (${items}) then
    raise exception 'there is no such item' using errcode = 'restrict_violation';
  end if;
  perform from maturity_ballot b where b.pseudonym = new.pseudonym and not b.is_handed_in for share;
  if not found then
    raise exception 'a ballot that was handed in is fixed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.pseudonym, new.item) is distinct from (old.pseudonym, old.item) then
    raise exception 'an answer belongs to one ballot and item' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger guard_maturity_answer before insert or update on maturity_answer
  for each row execute function guard_maturity_answer();
`
