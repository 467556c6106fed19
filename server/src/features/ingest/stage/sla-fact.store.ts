import type { Sql } from '../../../platform/postgres.js'
import type { SlaInstanceFact } from '../fact-batch.js'
import { derivedOf, type FactSpec, identity, plain, stageOf } from './fact-spec.js'
import { pausesAsJson } from './pauses.js'

type F = SlaInstanceFact

export const slaSpec: FactSpec<F> = {
  kind: 'sla_instance',
  table: 'sla_instance',
  columns: [
    ...identity<F>(),
    {
      name: 'ticket',
      type: 'text',
      of: f => f.ticket,
      kept: 'tk.external_id',
      target: 'ticket_id',
      write: 'tk.id',
    },
    plain('kind', 'text', f => f.kind),
    plain('type', 'text', f => f.type),
    plain('target_amount', 'integer', f => f.target?.amount ?? null),
    plain('target_unit', 'text', f => f.target?.unit ?? null),
    plain('target_end_of_day', 'boolean', f => f.target?.endOfDay ?? false),
    plain('started_at', 'timestamptz', f => f.startedAt),
    plain('stopped_at', 'timestamptz', f => f.stoppedAt),
    plain('cancelled', 'boolean', f => f.cancelled),
    plain('source_met', 'boolean', f => f.sourceMet),
    inClock('pauses', 'jsonb', f => pausesAsJson(f.pauses)),
    inClock('source_due_at', 'timestamptz', f => f.sourceDueAt),
    inClock('source_breached_at', 'timestamptz', f => f.sourceBreachedAt),
  ],
  derived: [
    { name: 'due_at', type: 'timestamptz' },
    { name: 'breached_at', type: 'timestamptz' },
    { name: 'paused', type: 'boolean' },
    { name: 'paused_seconds', type: 'integer' },
    { name: 'elapsed_seconds', type: 'integer' },
    { name: 'computed_met', type: 'boolean' },
    { name: 'primary', type: 'boolean' },
    { name: 'all_decided_at', type: 'timestamptz' },
    { name: 'all_met', type: 'boolean' },
  ],
  keptFrom: `sla_instance t
    join ticket tk on tk.id = t.ticket_id
    left join sla_clock ck on ck.sla_instance_id = t.id`,
  writeFrom: 'join ticket tk on tk.source = s.source and tk.external_id = s.ticket',
}

/** What the domain needs to work out the derived columns again; kept in `sla_clock`. */
function inClock(
  name: string,
  type: 'jsonb' | 'timestamptz',
  of: (fact: F) => string | Date | null,
): FactSpec<F>['columns'][number] {
  return { name, type, of, kept: `ck.${name}`, target: null }
}

/**
 * What the live SLAs of a ticket say together, written on the first of them: they fail when the
 * first is broken, or will be when the first open one falls due; they hold when the last is kept.
 * Whoever stages one promise stages the others of its ticket, so that they are all here.
 */
export async function deriveTogether(sql: Sql): Promise<void> {
  await sql.unsafe(`
    with live as (
      select s.nr, s.source, s.ticket, d.due_at, coalesce(d.breached_at, s.stopped_at) as decided_at,
        coalesce(s.source_met, d.computed_met, false) as met, d.paused, row_number() over (
          partition by s.source, s.ticket order by s.started_at, s.external_id collate "C") as place
      from ${stageOf(slaSpec)} s join ${derivedOf(slaSpec)} d on d.nr = s.nr
      where s.type = 'SLA' and not s.cancelled),
    together as (
      select min(nr) filter (where place = 1) as nr, bool_and(decided_at is not null) as over,
        max(decided_at) as last, least(min(decided_at) filter (where not met),
          min(due_at) filter (where decided_at is null and not paused)) as failed
      from live group by source, ticket)
    update ${derivedOf(slaSpec)} d
    set all_decided_at = coalesce(t.failed, case when t.over then t.last end),
      all_met = t.failed is null and t.over
    from together t where t.nr = d.nr`)
}
