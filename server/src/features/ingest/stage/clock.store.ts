import type { Sql } from '../../../platform/postgres.js'

/** Keeps what the staged tickets and promises say of their clocks, and forgets what no longer holds. */
export async function mergeClocks(sql: Sql): Promise<void> {
  await sql`
    delete from ticket_clock k using stage_ticket s
      join ticket t on t.source = s.source and t.external_id = s.external_id
    where k.ticket_id = t.id`
  await sql`
    insert into ticket_clock (ticket_id, waited, beyond_first_contact, pauses)
    select t.id, s.waited, s.beyond_first_contact, s.pauses
    from stage_ticket s join ticket t on t.source = s.source and t.external_id = s.external_id
    where s.waited is not null or s.beyond_first_contact or s.pauses is not null`
  await sql`
    delete from sla_clock k using stage_sla_instance s
      join sla_instance t on t.source = s.source and t.external_id = s.external_id
    where k.sla_instance_id = t.id`
  await sql`
    insert into sla_clock (sla_instance_id, pauses, source_due_at, source_breached_at)
    select t.id, s.pauses, s.source_due_at, s.source_breached_at
    from stage_sla_instance s
      join sla_instance t on t.source = s.source and t.external_id = s.external_id
    where num_nonnulls(s.pauses, s.source_due_at, s.source_breached_at) > 0`
}
