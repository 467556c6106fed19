import type { Sql } from '../../../platform/postgres.js'
import type { TicketEventFact } from '../fact-batch.js'
import type { StagedColumn } from './stage.store.js'

type F = TicketEventFact & { line?: number; nr?: number }

export const EVENT_STAGE = 'stage_ticket_event'
export const eventColumns: readonly StagedColumn<F>[] = [
  { name: 'nr', type: 'bigint', of: f => f.nr ?? null },
  { name: 'line', type: 'integer', of: f => f.line ?? null },
  { name: 'source', type: 'text', of: f => f.source },
  { name: 'ticket', type: 'text', of: f => f.ticket },
  { name: 'at', type: 'timestamptz', of: f => f.at },
  { name: 'ordinal', type: 'integer', of: f => f.ordinal },
  { name: 'field', type: 'text', of: f => f.field },
  { name: 'old', type: 'text', of: f => f.old },
  { name: 'new', type: 'text', of: f => f.new },
]

/** Of what happened to one field at one moment and place, the greatest telling stays. */
const content = (alias: string) => `(row(${alias}.old, ${alias}.new)::text collate "C")`

/** Leaves one row of each event that is not kept already; returns what was repeated and what known. */
export async function dropKnownEvents(sql: Sql): Promise<{ repeated: number; known: number }> {
  await sql.unsafe(`analyze ${EVENT_STAGE}`)
  const repeated = await sql.unsafe(`
    delete from ${EVENT_STAGE} s using (
      select nr, row_number() over (
        partition by source, ticket, at, ordinal, field order by ${content('e')} desc, nr) as place
      from ${EVENT_STAGE} e) ranked
    where ranked.nr = s.nr and ranked.place > 1`)
  const known = await sql.unsafe(`
    delete from ${EVENT_STAGE} s using ticket_event e join ticket t on t.id = e.ticket_id
    where t.source = s.source and t.external_id = s.ticket and e.at = s.at
      and e.ordinal = s.ordinal and e.field = s.field and ${content('e')} >= ${content('s')}`)
  return { repeated: repeated.count, known: known.count }
}

export async function countEvents(sql: Sql): Promise<{ staged: number; kept: number }> {
  const [row] = await sql.unsafe<{ staged: number; kept: number }[]>(`
    select count(*)::integer as staged, count(e.id)::integer as kept
    from ${EVENT_STAGE} s
    left join ticket t on t.source = s.source and t.external_id = s.ticket
    left join ticket_event e on e.ticket_id = t.id and e.at = s.at and e.ordinal = s.ordinal
      and e.field = s.field`)
  return row ?? { staged: 0, kept: 0 }
}

export async function mergeEvents(sql: Sql): Promise<void> {
  await sql.unsafe(`
    insert into ticket_event as e (ticket_id, at, ordinal, field, old, new)
    select t.id, s.at, s.ordinal, s.field, s.old, s.new
    from ${EVENT_STAGE} s join ticket t on t.source = s.source and t.external_id = s.ticket
    on conflict (ticket_id, at, ordinal, field) do update set old = excluded.old, new = excluded.new
      where ${content('e')} < ${content('excluded')}`)
}
