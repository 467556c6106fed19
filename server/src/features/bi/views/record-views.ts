import { channels, exclusionReasons, priorities } from '../../../domain/kpi/dimensions.js'
import { kpiRows, variantRows } from './part-rows.js'
import { isSeen, nameOfCode, THIS_MONTH } from './sql-words.js'
import type { View } from './view.js'

const place = 'd.code as department, s.code as service'
const places = `left join public.department d on d.id = t.department_id
  left join public.service s on s.id = t.service_id`
const seenTicket = isSeen('t.department_id', 't.service_id')

const ticket = `select t.source, t.external_id, t.type, ${place}, m.code as team,
    ${nameOfCode(priorities, 't.priority')} as priority,
    ${nameOfCode(channels, 't.channel')} as channel, t.category, t.subcategory, t.state,
    t.opened_at, t.first_response_at, t.first_resolved_at, t.final_resolved_at, t.closed_at,
    t.reopen_count, t.reassignment_count, t.major, t.cancelled,
    ${nameOfCode(exclusionReasons, 't.exclusion')} as left_out,
    t.ttr_business_seconds as resolution_seconds,
    t.first_resolution_seconds, t.fcr_eligible, t.fcr_strict
  from public.ticket t ${places} left join public.team m on m.id = t.team_id
  where ${seenTicket}`

const sla = `select i.source, i.external_id, t.source as ticket_source,
    t.external_id as ticket_external_id, ${place}, i.kind, i.type, i."primary" as is_primary,
    i.cancelled, i.started_at, i.due_at, i.stopped_at, i.breached_at, i.met,
    i.elapsed_seconds, i.paused_seconds
  from public.sla_instance i join public.ticket t on t.id = i.ticket_id ${places}
  where ${seenTicket}`

const department = `select d.code as department, d.name from public.department d
  where ${isSeen('d.id', 'null')} or exists (
    select from public.service s where s.department_id = d.id and ${isSeen('null', 's.id')})`

const service = `select s.code as service, s.name, d.code as department
  from public.service s join public.department d on d.id = s.department_id
  where ${isSeen('s.department_id', 's.id')}`

const about = `select o.name as organisation, o.time_zone, o.currency, now() as as_of,
    (select max(recorded_at) from public.booking) as recorded_until,
    (${THIS_MONTH} - interval '1 month')::date as last_month
  from public.organisation o
  where exists (select from public.bi_login l where l.name = session_user)`

/** Facts, names and definitions. No title, no requester, and nobody by name. */
export const recordViews: readonly View[] = [
  { name: 'ticket', isTold: true, text: ticket },
  { name: 'sla', isTold: true, text: sla },
  { name: 'department', isTold: true, text: department },
  { name: 'service', isTold: true, text: service },
  { name: 'kpi', isTold: true, text: `select * from ${kpiRows()}` },
  { name: 'kpi_variant', isTold: true, text: `select * from ${variantRows()}` },
  { name: 'about', isTold: true, text: about },
]
