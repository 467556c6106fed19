import type { Ctx } from '../../../platform/context.js'
import type { Sql } from '../../../platform/postgres.js'
import type { CalendarFact } from '../../ingest/index.js'
import type { Change, ChangeState } from '../settings.js'

export interface ChangeRow {
  id: number
  personId: string
  kind: Change['kind']
  asked: Change['asked']
  before: Change['before']
  state: ChangeState
  problem: string | null
  at: Date
}

const columns = (sql: Sql) =>
  sql`id, person_id as "personId", kind, asked, before, state, problem, asked_at as at`

/** Newest first. */
export async function loadChanges({ sql }: Ctx, first: number): Promise<ChangeRow[]> {
  return sql<ChangeRow[]>`
    select id, person_id as "personId", kind, asked - 'file' as asked, before, state, problem,
      asked_at as at
    from settings_change order by id desc limit ${first}`
}

export async function findWaiting({ sql }: Ctx, id: number): Promise<ChangeRow | undefined> {
  const [row] = await sql<ChangeRow[]>`
    select ${columns(sql)} from settings_change where id = ${id} and state = 'WAITING'`
  return row
}

export async function insertChange(
  { sql, now }: Ctx,
  personId: string,
  { kind, asked, before }: Change,
): Promise<number> {
  const [row] = await sql<[{ id: number }]>`
    insert into settings_change (person_id, kind, asked, before, asked_at)
    values (${personId}, ${kind}, ${JSON.stringify(asked)}::text::jsonb,
      ${before && JSON.stringify(before)}::text::jsonb, ${now}) returning id`
  return row.id
}

export async function settleChange(
  { sql, now }: Ctx,
  id: number,
  { state, problem = null }: { state: ChangeState; problem?: string | null },
): Promise<void> {
  await sql`
    update settings_change set state = ${state}, problem = ${problem}, done_at = ${now}
    where id = ${id} and state = 'WAITING'`
}

export interface CalendarRow extends CalendarFact {
  services: string[]
  tickets: number
}

export async function loadCalendars({ sql }: Ctx): Promise<CalendarRow[]> {
  return sql<CalendarRow[]>`
    select c.code, c.name,
      coalesce((select json_agg(s.name order by s.name) from service s where s.calendar_id = c.id),
        '[]') as services,
      (select count(*)::int from ticket t join service s on s.id = t.service_id
        where s.calendar_id = c.id) as tickets,
      coalesce((select json_agg(json_build_object('effectiveFrom', v.effective_from,
        'timeZone', v.time_zone, 'weekly', v.weekly, 'holidays', v.holidays,
        'extraOpen', v.extra_open) order by v.effective_from)
        from business_calendar_version v where v.calendar_id = c.id), '[]') as versions
    from business_calendar c order by lower(c.name), c.code`
}

export async function loadExtent({ sql }: Ctx): Promise<{ tickets: number; isDemo: boolean }> {
  const [row] = await sql<[{ tickets: number; isDemo: boolean }]>`
    select (select count(*)::int from ticket) as tickets, demo = 1 as "isDemo" from organisation`
  return row
}
