import type { Sql } from '../../../platform/postgres.js'

export interface GivenTicket {
  service: 'EMAIL' | 'VPN' | 'PAYROLL'
  opened: string
  resolved?: string
  team?: 'DESK' | 'NET'
  priority?: number
  channel?: number
  /** Outcome and due time of its resolution SLA; none without it. */
  sla?: { due: string; met: boolean }
  cancelled?: boolean
}

const services = { EMAIL: 1, VPN: 2, PAYROLL: 3 } as const
const teams = { DESK: 1, NET: 2 } as const
let count = 0

/** IT with e-mail and VPN, HR with payroll, two teams, in Berlin. */
export async function givenOrganisation(sql: Sql): Promise<void> {
  await sql`update organisation set name = 'Example', time_zone = 'Europe/Berlin'`
  await sql`insert into department (id, code, name) values (1, 'IT', 'IT'), (2, 'HR', 'People')`
  await sql`insert into service (id, code, name, department_id)
    values (1, 'EMAIL', 'E-mail', 1), (2, 'VPN', 'VPN', 1), (3, 'PAYROLL', 'Payroll', 2)`
  await sql`insert into team (id, code, name) values (1, 'DESK', 'Service desk'), (2, 'NET', 'Network')`
}

export async function givenTicket(sql: Sql, ticket: GivenTicket): Promise<string> {
  const externalId = `T${++count}`
  const at = (text: string | undefined) => (text === undefined ? null : new Date(text))
  const [row] = await sql<{ id: number }[]>`
    insert into ticket (source, external_id, source_updated_at, type, service_id, department_id,
      team_id, priority, channel, opened_at, first_resolved_at, final_resolved_at, state, cancelled,
      ttr_business_seconds)
    values ('desk', ${externalId}, ${new Date(ticket.resolved ?? ticket.opened)}, 'incident',
      ${services[ticket.service]}, ${ticket.service === 'PAYROLL' ? 2 : 1},
      ${ticket.team ? teams[ticket.team] : null}, ${ticket.priority ?? 3}, ${ticket.channel ?? 4},
      ${at(ticket.opened)}, ${at(ticket.resolved)}, ${at(ticket.resolved)},
      ${ticket.resolved ? 'resolved' : 'open'}, ${ticket.cancelled ?? false},
      ${ticket.resolved ? 3600 : null})
    returning id`
  if (ticket.sla && row) {
    const { due, met } = ticket.sla
    await sql`
      insert into sla_instance (source, external_id, source_updated_at, ticket_id, kind,
        started_at, stopped_at, due_at, breached_at, source_met, "primary")
      values ('desk', ${`${externalId}-R`}, ${at(ticket.opened)}, ${row.id}, 'RESOLUTION',
        ${at(ticket.opened)}, ${at(ticket.resolved)}, ${at(due)}, ${met ? null : at(due)},
        ${ticket.resolved ? met : null}, true)`
  }
  return externalId
}

/** `met` and `missed` resolved tickets with a promise, all on the 10th of a month. */
export async function givenPromises(
  sql: Sql,
  month: string,
  {
    met,
    missed,
    ...ticket
  }: { met: number; missed: number; service: GivenTicket['service'] } & Partial<GivenTicket>,
): Promise<void> {
  const [opened, due, late] = ['08', '12', '13'].map(hour => `${month}-10T${hour}:00:00Z`) as [
    string,
    string,
    string,
  ]
  for (let i = 0; i < met + missed; i++) {
    const isMet = i < met
    const resolved = isMet ? `${month}-10T11:00:00Z` : late
    await givenTicket(sql, { ...ticket, opened, resolved, sla: { due, met: isMet } })
  }
}
