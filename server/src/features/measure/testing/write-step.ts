import type { Sql } from '../../../platform/postgres.js'
import type { Step } from './random-facts.js'

const source = 'random'
const snake = (name: string): string => name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`)

/** The driver writes no lists. */
const written = (value: unknown): unknown =>
  Array.isArray(value) ? `{${value.map((at: Date) => at.toISOString()).join(',')}}` : value

async function upsert(sql: Sql, table: string, row: Record<string, unknown>): Promise<void> {
  const { key, ...rest } = row
  const columns = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [snake(name), written(value)]),
  )
  const values = {
    source,
    external_id: key as string,
    source_updated_at: new Date('2026-06-01T00:00:00Z'),
    ...columns,
  } as unknown as Record<string, string>
  const own = Object.keys(columns)
  await sql`
    insert into ${sql(table)} ${sql(values)}
    on conflict (source, external_id) do update set
      ${own.flatMap((c, i) => [i ? sql`,` : sql``, sql`${sql(c)} = excluded.${sql(c)}`])}`
}

/**
 * Carries out a random step straight on the tables; what does not apply does nothing. It waits for its
 * turn before it looks up what it refers to, which another writer may be about to remove.
 */
export async function writeStep(sql: Sql, step: Step): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305001413)`
  switch (step.do) {
    case 'ticket':
      return upsert(sql, 'ticket', { ...step.row, state: 'open' })
    case 'interaction':
      return upsert(sql, 'interaction', { ...step.row })
    case 'removeInteraction':
      return remove(sql, 'interaction', step.key)
    case 'change':
      return upsert(sql, 'change', { ...step.row })
    case 'promise': {
      const { ticket, ...row } = step.row
      const id = await idOf(sql, 'ticket', ticket)
      if (id !== null) await upsert(sql, 'sla_instance', { ...row, ticketId: id })
      return
    }
    case 'answer': {
      const { invitation, kind, ticket, invitedAt, requesterDepartmentId, ...row } = step.row
      const ticketId = ticket === null ? null : await idOf(sql, 'ticket', ticket)
      const scope = { requesterDepartmentId, serviceId: 1, departmentId: 1 }
      const asked = { key: invitation, kind, ticketId, invitedAt, ...scope }
      await upsert(sql, 'survey_invitation', asked)
      const invitationId = await idOf(sql, 'survey_invitation', invitation)
      return upsert(sql, 'survey_response', { ...row, invitationId, scale: '1-5' })
    }
    case 'removePromise':
      return remove(sql, 'sla_instance', step.key)
    case 'removeChange':
      return remove(sql, 'change', step.key)
    case 'removeAnswer':
      return remove(sql, 'survey_response', step.key)
    case 'removeTicket': {
      const id = await idOf(sql, 'ticket', step.key)
      await sql`delete from sla_instance where ticket_id = ${id}`
      await sql`update survey_invitation set ticket_id = null where ticket_id = ${id}`
      return remove(sql, 'ticket', step.key)
    }
  }
}

async function idOf(sql: Sql, table: string, key: string): Promise<number | null> {
  const [row] =
    await sql`select id from ${sql(table)} where source = ${source} and external_id = ${key}`
  return row ? (row.id as number) : null
}

async function remove(sql: Sql, table: string, key: string): Promise<void> {
  await sql`delete from ${sql(table)} where source = ${source} and external_id = ${key}`
}

/** The three services, two departments and two teams that random facts refer to. */
export async function writeDimensions(sql: Sql, zone: string): Promise<void> {
  await sql`update organisation set time_zone = ${zone}`
  await sql`insert into department (id, code, name) values (1, 'D1', 'D1'), (2, 'D2', 'D2')`
  await sql`insert into service (id, code, name, department_id)
    values (1, 'S1', 'S1', 1), (2, 'S2', 'S2', 1), (3, 'S3', 'S3', 2)`
  await sql`insert into requester_department (id, code, name)
    values (1, 'R1', 'R1'), (2, 'R2', 'R2')`
  await sql`insert into team (id, code, name) values (1, 'G1', 'G1'), (2, 'G2', 'G2')`
}
