import type { SlaInstanceFact } from '../fact-batch.js'
import { type FactSpec, identity, plain } from './fact-spec.js'
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
