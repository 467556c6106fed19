import type { PoolSql, Sql } from '../../../platform/postgres.js'

/** IT with e-mail and printing, HR with payroll, in Berlin. */
export async function givenOrganisation(sql: Sql): Promise<void> {
  await sql`update organisation set name = 'Example', time_zone = 'Europe/Berlin'`
  await sql`insert into department (id, code, name) values (1, 'IT', 'IT'), (2, 'HR', 'People')`
  await sql`insert into service (id, code, name, department_id)
    values (1, 'EMAIL', 'E-mail', 1), (2, 'PRINT', 'Printing', 1), (3, 'PAYROLL', 'Payroll', 2)`
}

const services = { EMAIL: 1, PRINT: 2, PAYROLL: 3 } as const

/** The month so many after January 2024. */
export const monthAt = (index: number): string =>
  new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7)

/** Months of a service from January 2024 on: of 100 tickets, how many kept their promise and came back. */
export async function givenMonths(
  sql: Sql,
  service: keyof typeof services,
  months: readonly { met: number; reopened: number }[],
): Promise<void> {
  for (const [index, month] of months.entries())
    await givenMonth(sql, service, { ...month, month: monthAt(index) })
}

async function givenMonth(
  sql: Sql,
  service: keyof typeof services,
  { month, met, reopened }: { month: string; met: number; reopened: number },
): Promise<void> {
  const run = `${month}/${service}`
  const at = (hour: number) => new Date(`${month}-10T${String(hour).padStart(2, '0')}:00:00Z`)
  await sql`
    with made as (
      insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
        priority, channel, opened_at, first_resolved_at, final_resolved_at, state,
        ttr_business_seconds, reopen_count, first_reopened_at, reopened_at)
      select 'desk', ${run} || '/' || i, ${at(13)}, 'incident', ${services[service]},
        ${service === 'PAYROLL' ? 2 : 1}, 3, 4, ${at(8)}, stopped, stopped, 'resolved', 3600,
        case when i <= ${reopened} then 1 else 0 end,
        case when i <= ${reopened} then ${at(15)}::timestamptz end,
        case when i <= ${reopened} then array[${at(15)}::timestamptz] end
      from generate_series(1, 100) i, lateral (select case when i <= ${met}
        then ${at(11)}::timestamptz else ${at(13)}::timestamptz end as stopped) s
      returning id, external_id, final_resolved_at)
    insert into sla_instance (source, external_id, source_updated_at, ticket_id, kind, started_at,
      stopped_at, due_at, breached_at, source_met, "primary")
    select 'desk', external_id || '-R', ${at(8)}, id, 'RESOLUTION', ${at(8)}, final_resolved_at,
      ${at(12)}, case when final_resolved_at > ${at(12)} then ${at(12)}::timestamptz end,
      final_resolved_at <= ${at(12)}, true
    from made`
}

const variants: Readonly<Record<string, string>> = {
  SLA_RESOLUTION: 'DECIDED',
  REOPEN_RATE: 'COHORT',
}

/** A target of the organisation by the month, from January 2024; the motion it takes is not told. */
export async function givenTarget(
  pool: PoolSql,
  kpi: string,
  levels: { direction: 'HIGHER' | 'LOWER'; value: number; red: number },
): Promise<void> {
  const { direction, value, red } = levels
  const terms = { direction, trajectory: { shape: 'CONSTANT', value }, red }
  await pool.begin(async sql => {
    await sql`set local session_replication_role = replica`
    const people = await sql<{ id: string }[]>`
      insert into person (name, email, created_at)
      values ('Pia', ${`pia.${kpi}@example.org`}, '2023-12-01'),
        ('Carl', ${`carl.${kpi}@example.org`}, '2023-12-01') returning id`
    await sql`
      insert into target_version (kpi, variant, grain, terms, kind, effective, agreed_from,
        rationale, proposed_by, approved_by, approved_at, motion_id)
      values (${kpi}, ${variants[kpi] ?? ''}, 'MONTH', ${JSON.stringify(terms)}::jsonb, 'COMMITTED',
        daterange('2024-01-01', null), '2024-01-01', 'x', ${people[0]?.id ?? ''},
        ${people[1]?.id ?? ''}, '2023-12-10', 0)`
  })
}
