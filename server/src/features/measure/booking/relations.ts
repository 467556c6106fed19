type Event = 'insert' | 'update' | 'delete'

/** What of a ticket decides how it relates to others. */
const relevant = [
  'source',
  'external_id',
  'type',
  'exclusion',
  'service_id',
  'category',
  'subcategory',
  'ci',
  'problem_id',
  'requester_hash',
  'opened_at',
  'first_resolved_at',
  'final_resolved_at',
  'reopened_from',
  'caused_by_change',
]
const list = (alias: string): string => relevant.map(c => `${alias}.${c}`).join(', ')

const changedTickets: Record<Event, string> = {
  insert: `select n.id, ${list('n')} from new_rows n`,
  delete: `select o.id, ${list('o')} from old_rows o`,
  update: `select n.id, ${list('n')} from new_rows n join old_rows o on o.id = n.id
      where (${list('n')}) is distinct from (${list('o')})
    union all select o.id, ${list('o')} from old_rows o join new_rows n on n.id = o.id
      where (${list('n')}) is distinct from (${list('o')})`,
}

/** Runs in the trigger on tickets: the changed rows go to a scratch table, the rest is one function. */
export const relateTickets = (event: Event): string => `
  create temporary table if not exists related_ticket
    as select id, ${relevant.join(', ')} from ticket limit 0;
  insert into related_ticket ${changedTickets[event]};
  if found then perform relate_tickets(); end if;`

export const relateChanges = (event: Exclude<Event, 'delete'>): string => `
  if ${
    event === 'insert'
      ? 'true'
      : `exists (select from new_rows n join old_rows o on o.id = n.id
          where (n.source, n.external_id, n.implemented_at)
            is distinct from (o.source, o.external_id, o.implemented_at))`
  } then
    perform relate_changes(array(select n.id from new_rows n));
  end if;`

const days = (n: number): string => `interval '${n} days'`

/**
 * An incident recurs if an earlier one with the same problem, or the same CI and category, or the
 * same service, subcategory and requester was resolved in the 90 days before it was opened.
 */
const earlier = (rule: string, key: string): string => `
    (select '${rule}' as rule, e.id, e.final_resolved_at from ticket e
     where ${key} and e.type = 'incident' and e.exclusion = 0 and e.id <> t.id
       and e.final_resolved_at <= t.opened_at
       and e.final_resolved_at > t.opened_at - ${days(90)}
     order by e.final_resolved_at desc, e.id desc limit 1)`

/** Tickets of the same key that a change of `key` rows may touch, found by the span of its times. */
const touchedByRecurrence = (keys: readonly string[]): string => `
    select t.id from ticket t join (
      select ${keys.join(', ')}, min(final_resolved_at) as low, max(final_resolved_at) as high
      from related_ticket
      where type = 'incident' and final_resolved_at is not null
        and ${keys.map(k => `${k} is not null`).join(' and ')}
      group by ${keys.join(', ')}) k
    on ${keys.map(k => `t.${k} = k.${k}`).join(' and ')}
      and t.opened_at >= k.low and t.opened_at < k.high + ${days(90)}`

export const relationFunctions = `
create or replace function relate_tickets() returns void language plpgsql as $$
begin
  create temporary table if not exists touched_ticket (id integer);
  truncate touched_ticket;
  analyze related_ticket;
  insert into touched_ticket
    select id from related_ticket
    union ${touchedByRecurrence(['problem_id'])}
    union ${touchedByRecurrence(['ci', 'category'])}
    union ${touchedByRecurrence(['requester_hash', 'service_id', 'subcategory'])}
    union
    select t.id from ticket t join (
      select requester_hash, service_id, category, min(opened_at) as low, max(opened_at) as high
      from related_ticket where requester_hash is not null and category is not null
      group by requester_hash, service_id, category) k
    on t.requester_hash = k.requester_hash and t.service_id = k.service_id
      and t.category = k.category and t.first_resolved_at < k.high
      and t.first_resolved_at >= k.low - ${days(7)}
    union
    select t.id from ticket t join related_ticket k
    on t.source = k.source and t.external_id = k.reopened_from;
  analyze touched_ticket;
  update change c set caused_incident_at = found.at
  from (select c.id, (${firstIncident()}) as at from change c
    where exists (select from related_ticket k
      where k.source = c.source and k.caused_by_change = c.external_id)) found
  where found.id = c.id and c.caused_incident_at is distinct from found.at;
  truncate related_ticket;
  update ticket t set recurrence_rule = found.rule, recurrence_of = found.earlier_id,
    repeated_at = found.repeated_at, continued_at = found.continued_at
  from (
    select t.id, r.rule, r.id as earlier_id,
      case when t.exclusion = 0 and t.first_resolved_at is not null and t.category is not null
        and t.requester_hash is not null then
        (select min(u.opened_at) from ticket u
         where u.requester_hash = t.requester_hash and u.service_id = t.service_id
           and u.category = t.category and u.id <> t.id and u.exclusion = 0
           and u.opened_at > t.first_resolved_at
           and u.opened_at <= t.first_resolved_at + ${days(7)}) end as repeated_at,
      (select min(u.opened_at) from ticket u where u.source = t.source
         and u.reopened_from = t.external_id and u.exclusion = 0) as continued_at
    from touched_ticket x join ticket t on t.id = x.id
    left join lateral (select rule, id from (
      select 1 as place, p.* from ${earlier('PROBLEM', 't.problem_id is not null and e.problem_id = t.problem_id')} p
      union all select 2, c.* from ${earlier('CI_CATEGORY', 't.ci is not null and e.ci = t.ci and e.category = t.category')} c
      union all select 3, q.* from ${earlier('REQUESTER', 't.requester_hash is not null and e.requester_hash = t.requester_hash and e.service_id = t.service_id and e.subcategory = t.subcategory')} q
      ) rules order by place limit 1) r on t.type = 'incident' and t.exclusion = 0
  ) found
  where found.id = t.id
    and (t.recurrence_rule, t.recurrence_of, t.repeated_at, t.continued_at)
      is distinct from (found.rule, found.earlier_id, found.repeated_at, found.continued_at);
end $$;

create or replace function relate_changes(changed integer[]) returns void language sql as $$
  update change c set caused_incident_at = found.at
  from (select c.id, (${firstIncident()}) as at from change c where c.id = any(changed)) found
  where found.id = c.id and c.caused_incident_at is distinct from found.at;
$$;

create or replace function count_answers(invitations integer[]) returns void language sql as $$
  update survey_invitation i set answered_at = a.answered_at, score = a.score,
    positive = a.positive, scored = a.scored
  from (
    select asked.id, r.answered_at, r.score, r.positive, r.scored
    from unnest(invitations) asked(id)
    left join lateral (
      select * from survey_response r
      where r.invitation_id = asked.id and r.valid and r.answered_at <= ${days(1)} + (
        select min(f.answered_at) from survey_response f
        where f.invitation_id = asked.id and f.valid)
      order by r.answered_at desc, r.id desc limit 1) r on true) a
  where i.id = a.id and (i.answered_at, i.score, i.positive, i.scored)
    is distinct from (a.answered_at, a.score, a.positive, a.scored);
$$;
${(['insert', 'update', 'delete'] as const).map(answerTrigger).join('\n')}`

function firstIncident(): string {
  return `select min(k.opened_at) from ticket k
    where k.source = c.source and k.caused_by_change = c.external_id
      and k.type = 'incident' and k.exclusion = 0
      and k.opened_at >= c.implemented_at and k.opened_at <= c.implemented_at + ${days(5)}`
}

function answerTrigger(event: Event): string {
  const rows = {
    insert: 'select invitation_id from new_rows',
    delete: 'select invitation_id from old_rows',
    update: 'select invitation_id from new_rows union select invitation_id from old_rows',
  }[event]
  const tables = {
    insert: 'new table as new_rows',
    delete: 'old table as old_rows',
    update: 'old table as old_rows new table as new_rows',
  }[event]
  return `
create or replace function count_answers_${event}() returns trigger language plpgsql as $$
begin
  perform count_answers(array(${rows}));
  return null;
end $$;
create or replace trigger count_answers_${event} after ${event} on survey_response
  referencing ${tables} for each statement execute function count_answers_${event}();`
}
