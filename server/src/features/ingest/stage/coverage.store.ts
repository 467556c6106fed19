import type { Sql } from '../../../platform/postgres.js'

/** Tickets of this import, and those of them that have a promise, here or already kept. */
export async function countCoverage(sql: Sql): Promise<{ tickets: number; withSla: number }> {
  const [row] = await sql<{ tickets: number; withSla: number }[]>`
    with promised as (
      select source, ticket from stage_sla_instance where not cancelled
      union
      select tk.source, tk.external_id from stage_ticket s
        join ticket tk on tk.source = s.source and tk.external_id = s.external_id
        join sla_instance i on i.ticket_id = tk.id and not i.cancelled)
    select count(*)::integer as tickets, count(p.ticket)::integer as "withSla"
    from stage_ticket s left join promised p on p.source = s.source and p.ticket = s.external_id`
  return row ?? { tickets: 0, withSla: 0 }
}
