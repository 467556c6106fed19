import type { Ctx } from '../../../platform/context.js'
import type { ScopeFilter } from '../../measure/index.js'

export interface CoverageRow {
  lastSourceUpdateAt: Date | null
  tickets: number
  withoutSla: number
  withoutRequester: number
}

/** How complete the tickets of a scope are; excluded tickets are not counted. */
export async function loadCoverage(ctx: Ctx, scope: ScopeFilter): Promise<CoverageRow> {
  const { sql } = ctx
  const is = (column: string, value: number | undefined) =>
    value === undefined ? sql`` : sql`and coalesce(${sql(column)}, 0) = ${value}`
  const seen =
    ctx.reach === undefined || ctx.reach === 'everything'
      ? sql``
      : sql`and (department_id = any(${[...ctx.reach.departments]}::int[])
          or service_id = any(${[...ctx.reach.services]}::int[]))`
  const counted = sql`
    from ticket
    where exclusion = 0
      ${is('department_id', scope.departmentId)} ${is('service_id', scope.serviceId)}
      ${is('team_id', scope.teamId)} ${is('priority', scope.priority)}
      ${is('channel', scope.channel)}
      ${is('requester_department_id', scope.requesterDepartmentId)}
      ${seen}`
  // Tickets without a promise are counted apart: one join of sets instead of a look for each ticket.
  const [row] = await sql<CoverageRow[]>`
    select max(source_updated_at) as "lastSourceUpdateAt",
           count(*)::int as tickets,
           count(*) filter (where requester_hash is null)::int as "withoutRequester",
           (select count(*)::int ${counted} and not exists (
             select from sla_instance s where s.ticket_id = ticket.id and not s.cancelled
           )) as "withoutSla"
    ${counted}`
  return row ?? { lastSourceUpdateAt: null, tickets: 0, withoutSla: 0, withoutRequester: 0 }
}

export interface ImportRow {
  id: string
  label: string
  profile: string | null
  finishedAt: Date
  accepted: number
  rejected: number
}

export async function loadLastImports(ctx: Ctx, count: number): Promise<ImportRow[]> {
  return ctx.sql<ImportRow[]>`
    select id::text, label, profile, applied_at as "finishedAt",
           coalesce((report->>'rowsAccepted')::int, 0) as accepted,
           coalesce((report->>'rowsRejected')::int, 0) as rejected
    from import_run order by applied_at desc, id desc limit ${count}`
}
