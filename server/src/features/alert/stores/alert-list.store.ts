import type { AlertFamily, Severity } from '../../../domain/alert/families.js'
import type { AlertState } from '../../../domain/alert/lifecycle/states.js'
import type { Ctx } from '../../../platform/context.js'
import type { AlertRow } from '../alert.js'
import { alertFields } from './alert.store.js'

export interface AlertFilter {
  states: readonly AlertState[]
  /** Null: all. */
  severities: readonly Severity[] | null
  families: readonly AlertFamily[] | null
  kpi: string | null
  /** With the services of the department. */
  departmentId: number | null
  serviceId: number | null
  ownerId: string | null
  /** Improvements instead of what got worse. */
  improvements: boolean
  /** Also those that another alert tells, and those that were never more than suspected. */
  everything: boolean
}

function conditions({ sql }: Ctx, filter: AlertFilter) {
  const { severities, families, kpi, departmentId, serviceId, ownerId } = filter
  return sql`
    (side = 'BETTER') = ${filter.improvements}
    and (${filter.everything} or (fired_at is not null and grouped_into_id is null
      and told_with_id is null and inhibited_by_id is null))
    and (${severities === null} or severity = any(${[...(severities ?? [])]}))
    and (${families === null} or family = any(${[...(families ?? [])]}))
    and (${kpi}::text is null or kpi = ${kpi})
    and (${serviceId}::int is null or service_id = ${serviceId})
    and (${departmentId}::int is null or ${serviceId}::int is not null
      or department_id = ${departmentId}
      or service_id in (select id from service where department_id = ${departmentId}))
    and (${ownerId}::uuid is null or owner_id = ${ownerId})`
}

/** How many there are in each state, whichever states are asked for. */
export async function countAlerts(
  ctx: Ctx,
  filter: AlertFilter,
): Promise<{ state: AlertState; count: number }[]> {
  return ctx.sql<{ state: AlertState; count: number }[]>`
    select state, count(*)::int as count from alert where ${conditions(ctx, filter)}
    group by state order by state`
}

/** The most urgent first, then the latest; `place` goes on behind a row. */
export async function listAlerts(
  ctx: Ctx,
  filter: AlertFilter,
  { first, after }: { first: number; after: string | null },
): Promise<{ row: AlertRow; place: string }[]> {
  const [urgency, since, id] = after?.split('/') ?? []
  const { sql } = ctx
  const rows = await sql<(AlertRow & { place: string })[]>`
    select ${alertFields(ctx)},
      concat_ws('/', urgency, to_char(state_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), id) as place
    from (select *, array_position('{CRITICAL,WARNING,INFO}', severity) as urgency from alert) alert
    where state = any(${[...filter.states]}) and ${conditions(ctx, filter)}
      ${
        after === null
          ? sql``
          : sql`and (urgency > ${Number(urgency)} or (urgency = ${Number(urgency)}
              and (state_since, id) < (${since ?? ''}::timestamptz, ${Number(id)}::int)))`
      }
    order by urgency, state_since desc, id desc limit ${first}`
  return rows.map(({ place, ...row }) => ({ row, place }))
}

/** What somebody may still have to act on, the most urgent first; improvements are none. */
export async function loadOpenAlerts(ctx: Ctx): Promise<AlertRow[]> {
  return ctx.sql<AlertRow[]>`
    select ${alertFields(ctx)} from alert
    where state in ('FIRING', 'ACKNOWLEDGED', 'SNOOZED') and side <> 'BETTER'
    order by array_position('{CRITICAL,WARNING,INFO}', severity), id desc`
}
