import { permissions } from '../../../domain/access/permissions.js'
import { defaultRules } from '../../../domain/motion/tally.js'

const voting = permissions['motion.vote'].map(role => `'${role}'`).join(', ')

/**
 * What `tallyOf` of the domain says, said by the database when a motion is approved: by the rules
 * that hold, of the votes of those who may vote now, with a quorum and a majority.
 */
export const carriedGuard = `
create or replace function demand_carried(motion_id integer, proposer uuid) returns void
  language plpgsql as $$
declare rule record; votes record; counted integer; is_carried boolean;
begin
  select quorum, abstentions_count, majority into rule from (
    select id, quorum, abstentions_count, majority from committee_rules
    union all
    select 0, ${defaultRules.quorum}, ${defaultRules.abstentionsCount}, '${defaultRules.majority}'
  ) rules order by id desc limit 1;
  select count(*) as eligible,
    count(*) filter (where v.choice = 'FOR') as favour,
    count(*) filter (where v.choice = 'FOR' and v.person_id <> proposer) as others,
    count(*) filter (where v.choice = 'AGAINST') as against,
    count(*) filter (where v.choice = 'ABSTAIN') as abstained
  into votes
  from person p
  left join motion_vote v on v.person_id = p.id and v.motion_id = demand_carried.motion_id
  where p.is_active and exists (
    select from role_grant g where g.person_id = p.id and g.role in (${voting})
      and g.department_id is null and g.service_id is null);
  if votes.others = 0 then
    raise exception 'nobody but its proposer is in favour' using errcode = 'restrict_violation';
  end if;
  counted := votes.favour + votes.against
    + case when rule.abstentions_count then votes.abstained else 0 end;
  if counted < greatest(1, ceil(rule.quorum * votes.eligible - 1e-9)) then
    raise exception 'there is no quorum' using errcode = 'restrict_violation';
  end if;
  is_carried := case rule.majority
    when 'ABSOLUTE' then 2 * votes.favour > votes.eligible
    when 'TWO_THIRDS' then 3 * votes.favour >= 2 * (votes.favour + votes.against)
    else votes.favour > votes.against end;
  if not is_carried then
    raise exception 'there is no majority' using errcode = 'restrict_violation';
  end if;
end $$;
`
