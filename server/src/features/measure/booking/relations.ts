import { emptied, MANY_ROWS } from './empty-scratch.js'

type Event = 'insert' | 'update' | 'delete'

/** What of a ticket decides how it relates to others. */
export const relationColumns = [
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
const list = (alias: string): string => relationColumns.map(c => `${alias}.${c}`).join(', ')

const days = (n: number): string => `interval '${n} days'`

/**
 * An incident recurs if an earlier one with the same problem, or the same CI and category, or the
 * same service, subcategory and requester was resolved in the 90 days before it was opened; the
 * first rule that finds one is kept.
 */
const recurrenceRules = [
  ['PROBLEM', ['problem_id']],
  ['CI_CATEGORY', ['ci', 'category']],
  ['REQUESTER', ['requester_hash', 'service_id', 'subcategory']],
] as const
export type RecurrenceRule = (typeof recurrenceRules)[number][0]

const repeatKey = ['requester_hash', 'service_id', 'category'] as const

const known = (keys: readonly string[], alias: string): string =>
  keys.map(k => `${alias}.${k} is not null`).join(' and ')
const same = (keys: readonly string[], a: string, b: string): string =>
  keys.map(k => `${a}.${k} = ${b}.${k}`).join(' and ')
const columns = (keys: readonly string[], alias: string): string =>
  keys.map(k => `${alias}.${k}`).join(', ')

/**
 * The last resolution before each opening, by one sweep over both in the order of time: a sort,
 * whatever the planner believes of a table that has just been filled.
 */
const lastBefore = (place: number, keys: readonly string[]): string => `
    select ${place} as place, id, last[2]::int as earlier_id from (
      select id, at, is_opening, max(resolution) over (
        partition by ${keys.join(', ')} order by at, is_opening desc rows unbounded preceding) as last
      from (
        select ${columns(keys, 't')}, t.id, t.opened_at as at, true as is_opening,
          null::bigint[] as resolution
        from touched_ticket t where t.type = 'incident' and t.exclusion = 0 and ${known(keys, 't')}
        union all
        select ${columns(keys, 'e')}, e.id, e.final_resolved_at, false,
          array[(extract(epoch from e.final_resolved_at) * 1000000)::bigint, e.id]
        from ticket e join (
          select ${keys.join(', ')}, min(opened_at) as low, max(opened_at) as high
          from touched_ticket group by ${keys.join(', ')}) k on ${same(keys, 'e', 'k')}
        where e.type = 'incident' and e.exclusion = 0
          and e.final_resolved_at > k.low - ${days(90)} and e.final_resolved_at < k.high) event) swept
    where is_opening and last[1] > (extract(epoch from at - ${days(90)}) * 1000000)::bigint`

/** The first opening after each resolution within 7 days, by the same person on the same matter. */
const firstAfter = `
    select id, next_at from (
      select id, at, is_opening, min(opening) over (
        partition by ${repeatKey.join(', ')} order by at desc, is_opening rows unbounded preceding) as next_at
      from (
        select ${columns(repeatKey, 't')}, t.id, t.first_resolved_at as at, false as is_opening,
          null::timestamptz as opening
        from touched_ticket t
        where t.exclusion = 0 and t.first_resolved_at is not null and ${known(repeatKey, 't')}
        union all
        select ${columns(repeatKey, 'u')}, u.id, u.opened_at, true, u.opened_at
        from ticket u join (
          select ${repeatKey.join(', ')}, min(first_resolved_at) as low, max(first_resolved_at) as high
          from touched_ticket group by ${repeatKey.join(', ')}) k on ${same(repeatKey, 'u', 'k')}
        where u.exclusion = 0 and u.opened_at > k.low and u.opened_at <= k.high + ${days(7)}) event) swept
    where not is_opening and next_at <= at + ${days(7)}`

/** Tickets of the same key that a change may touch, found by the span of its times. */
const touchedByRecurrence = (keys: readonly string[]): string => `
    select t.id from ticket t join (
      select ${keys.join(', ')}, min(final_resolved_at) as low, max(final_resolved_at) as high
      from related_ticket k
      where type = 'incident' and final_resolved_at is not null and ${known(keys, 'k')}
      group by ${keys.join(', ')}) k
    on ${same(keys, 't', 'k')} and t.opened_at >= k.low and t.opened_at < k.high + ${days(90)}`

export const relationFunctions = `
create or replace function relate_changed_tickets() returns void language plpgsql as $$
begin
  if to_regclass('pg_temp.related_ticket') is null then
    create temporary table related_ticket as
      select id, ${relationColumns.join(', ')} from ticket limit 0;
    create temporary table touched_ticket as
      select id, ${relationColumns.join(', ')} from ticket limit 0;
    ${emptied('related_ticket', 'touched_ticket')}
  end if;
  insert into related_ticket
    select t.id, ${list('t')} from ticket_changed c join ticket t on t.id = c.id
      left join ticket_before b on b.id = c.id
    where b.id is null or (${list('t')}) is distinct from (${list('b')})
    union all
    select b.id, ${list('b')} from ticket_before b left join ticket t on t.id = b.id
    where t.id is null or (${list('t')}) is distinct from (${list('b')});
  if found then perform relate_tickets(); end if;
end $$;

create or replace function relate_changed_changes() returns void language plpgsql as $$
begin
  perform relate_changes(array(
    select c.id from change_changed c join change n on n.id = c.id
      left join change_before b on b.id = c.id
    where (n.source, n.external_id, n.implemented_at)
      is distinct from (b.source, b.external_id, b.implemented_at)));
end $$;

create or replace function relate_tickets() returns void language plpgsql as $$
declare
  loops text := current_setting('enable_nestloop');
  changed bigint := (select count(*) from related_ticket);
  touched bigint;
begin
  -- Where much of the table is new the planner's statistics are of a table that was nearly empty: it
  -- would compare every row with every other.
  if changed > ${MANY_ROWS} then
    analyze related_ticket;
    if changed * 20 > (select reltuples from pg_class where oid = 'ticket'::regclass) then
      perform set_config('enable_nestloop', 'off', true);
    end if;
  end if;
  insert into touched_ticket select t.id, ${list('t')} from ticket t where t.id in (
    select id from related_ticket
    ${recurrenceRules.map(([, keys]) => `union ${touchedByRecurrence(keys)}`).join('\n')}
    union
    select t.id from ticket t join (
      select ${repeatKey.join(', ')}, min(opened_at) as low, max(opened_at) as high
      from related_ticket k where ${known(repeatKey, 'k')} group by ${repeatKey.join(', ')}) k
    on ${same(repeatKey, 't', 'k')} and t.opened_at < k.high and t.first_resolved_at < k.high
      and t.first_resolved_at >= k.low - ${days(7)}
    union
    select t.id from ticket t join related_ticket k
    on t.source = k.source and t.external_id = k.reopened_from);
  get diagnostics touched = row_count;
  if touched > ${MANY_ROWS} then analyze touched_ticket; end if;
  update change c set caused_incident_at = found.at
  from (select c.id, (${firstIncident()}) as at from change c
    where exists (select from related_ticket k
      where k.source = c.source and k.caused_by_change = c.external_id)) found
  where found.id = c.id and c.caused_incident_at is distinct from found.at;
  update ticket t set recurrence_rule = found.rule, recurrence_of = found.earlier_id,
    repeated_at = found.repeated_at, continued_at = found.continued_at
  from (
    select x.id, recurring.rule, recurring.earlier_id, repeated.next_at as repeated_at,
      continued.at as continued_at
    from touched_ticket x
    left join (
      select distinct on (id) id, earlier_id,
        (array[${recurrenceRules.map(([rule]) => `'${rule}'`).join(', ')}])[place] as rule
      from (${recurrenceRules.map(([, keys], i) => lastBefore(i + 1, keys)).join('\n union all ')}) match
      order by id, place) recurring on recurring.id = x.id
    left join (${firstAfter}) repeated on repeated.id = x.id
    left join (
      select u.source, u.reopened_from, min(u.opened_at) as at
      from touched_ticket k join ticket u on u.source = k.source and u.reopened_from = k.external_id
      where u.exclusion = 0 group by u.source, u.reopened_from) continued
      on continued.source = x.source and continued.reopened_from = x.external_id
  ) found
  where found.id = t.id
    and (t.recurrence_rule, t.recurrence_of, t.repeated_at, t.continued_at)
      is distinct from (found.rule, found.earlier_id, found.repeated_at, found.continued_at);
  if greatest(changed, touched) > ${MANY_ROWS} then
    ${emptied('related_ticket', 'touched_ticket')}
  else
    delete from related_ticket;
    delete from touched_ticket;
  end if;
  perform set_config('enable_nestloop', loops, true);
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
      order by r.answered_at desc, r.external_id collate "C" desc, r.id desc limit 1) r on true) a
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
