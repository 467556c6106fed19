import { slaOutcome } from '../../../domain/kpi/sla-outcome.js'
import type { Sql } from '../../../platform/postgres.js'
import type { ResolvedDimensions } from '../dimensions/resolve-dimensions.js'
import { pausesFromJson } from '../stage/pauses.js'
import { deriveTogether, slaSpec } from '../stage/sla-fact.store.js'
import { deriveStaged } from './derive.store.js'
import { targetSeconds } from './target-seconds.js'

interface StagedSla {
  nr: number
  kind: 'RESOLUTION' | 'RESPONSE'
  service: string
  target_amount: number | null
  target_unit: 'clock_seconds' | 'working_days' | null
  target_end_of_day: boolean
  started_at: Date
  stopped_at: Date | null
  source_met: boolean | null
  source_due_at: Date | null
  source_breached_at: Date | null
  pauses: unknown
  primary: boolean
}

/**
 * The service is that of the staged ticket, or else of the kept one. The primary promises of a
 * ticket are the first resolution and the first response SLA that are not cancelled.
 */
const SELECT = `
  with live as (
    select s.nr, s.source, s.ticket, s.kind, s.started_at, s.external_id from stage_sla_instance s
    where s.type = 'SLA' and not s.cancelled
  ), firsts as (
    select distinct on (source, ticket, kind) nr from live
    order by source, ticket, kind, started_at, external_id collate "C")
  select s.nr, s.kind, s.target_amount, s.target_unit, s.target_end_of_day, s.started_at,
    s.stopped_at, s.source_met, s.source_due_at, s.source_breached_at, s.pauses,
    coalesce(st.service, sv.code) as service, f.nr is not null as "primary"
  from stage_sla_instance s
    left join firsts f on f.nr = s.nr
    left join stage_ticket st on st.source = s.source and st.external_id = s.ticket
    left join ticket tk on st.nr is null and tk.source = s.source and tk.external_id = s.ticket
    left join service sv on sv.id = tk.service_id`

/** What became of each staged promise. */
export async function deriveSlaInstances(sql: Sql, dimensions: ResolvedDimensions): Promise<void> {
  await deriveStaged(sql, slaSpec, {
    select: SELECT,
    work: (sla: StagedSla) => workOut(sla, dimensions),
  })
  await deriveTogether(sql)
}

function workOut(sla: StagedSla, dimensions: ResolvedDimensions) {
  const calendar = dimensions.calendarOf(sla.service)
  const outcome = slaOutcome({
    kind: sla.kind,
    targetSeconds: targetSeconds(sla, calendar),
    startedAt: sla.started_at,
    stoppedAt: sla.stopped_at,
    pauses: pausesFromJson(sla.pauses),
    calendar,
    sourceMet: sla.source_met,
    sourceDueAt: sla.source_due_at,
    sourceBreachedAt: sla.source_breached_at,
  })
  const whole = (seconds: number | null) => (seconds === null ? null : Math.round(seconds))
  return [
    outcome.dueAt,
    outcome.breachedAt,
    outcome.isPaused,
    whole(outcome.pausedSeconds),
    whole(outcome.elapsedSeconds),
    outcome.computedMet,
    sla.primary,
    null,
    null,
  ]
}
