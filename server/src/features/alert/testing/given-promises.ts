import type { Sql } from '../../../platform/postgres.js'

/** IT with e-mail and VPN, HR with payroll, and somebody who looks after alerts. */
export async function givenOrganisation(sql: Sql): Promise<{ person: string }> {
  await sql`update organisation set name = 'Example', time_zone = 'Europe/Berlin'`
  await sql`insert into department (id, code, name) values (1, 'IT', 'IT'), (2, 'HR', 'People')`
  await sql`insert into service (id, code, name, department_id)
    values (1, 'EMAIL', 'E-mail', 1), (2, 'VPN', 'VPN', 1), (3, 'PAYROLL', 'Payroll', 2)`
  const [row] = await sql<{ id: string }[]>`
    insert into person (name, email, created_at) values ('Ada Byron', 'ada@example.org', '2026-01-01')
    returning id`
  return { person: row?.id ?? '' }
}

const services = { EMAIL: 1, VPN: 2, PAYROLL: 3 } as const
let runs = 0

/** So many promises kept and broken, all decided on the 10th of a month. */
export async function givenPromises(
  sql: Sql,
  month: string,
  service: keyof typeof services,
  { met, missed }: { met: number; missed: number },
): Promise<void> {
  const run = `${month}/${service}/${++runs}`
  const at = (hour: number) => new Date(`${month}-10T${String(hour).padStart(2, '0')}:00:00Z`)
  await sql`
    with made as (
      insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
        priority, channel, opened_at, first_resolved_at, final_resolved_at, state,
        ttr_business_seconds)
      select 'desk', ${run} || '/' || i, ${at(13)}, 'incident', ${services[service]},
        ${service === 'PAYROLL' ? 2 : 1}, 3, 4, ${at(8)},
        case when i <= ${met} then ${at(11)}::timestamptz else ${at(13)}::timestamptz end,
        case when i <= ${met} then ${at(11)}::timestamptz else ${at(13)}::timestamptz end,
        'resolved', 3600
      from generate_series(1, ${met + missed}::int) i
      returning id, external_id, final_resolved_at)
    insert into sla_instance (source, external_id, source_updated_at, ticket_id, kind, started_at,
      stopped_at, due_at, breached_at, source_met, "primary")
    select 'desk', external_id || '-R', ${at(8)}, id, 'RESOLUTION', ${at(8)}, final_resolved_at,
      ${at(12)},
      case when final_resolved_at > ${at(12)} then ${at(12)}::timestamptz end,
      final_resolved_at <= ${at(12)}, true
    from made`
}

/** Months of one service from January 2025 on: how many of a hundred promises were kept in each. */
export async function givenMonths(
  sql: Sql,
  service: keyof typeof services,
  kept: readonly number[],
): Promise<void> {
  for (const [index, met] of kept.entries())
    await givenPromises(sql, monthAt(index), service, { met, missed: 100 - met })
}

/** The month so many after January 2025. */
export const monthAt = (index: number): string =>
  new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 7)
