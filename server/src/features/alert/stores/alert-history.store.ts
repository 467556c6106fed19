import type { Evidence } from '../../../domain/alert/evidence.js'
import type { Severity } from '../../../domain/alert/families.js'
import type { Ctx } from '../../../platform/context.js'
import type { TransitionRow } from '../alert.js'

/** Every change of state of an alert, oldest first. */
export async function loadTransitions(ctx: Ctx, alertId: number): Promise<TransitionRow[]> {
  return ctx.sql<TransitionRow[]>`
    select id, at, from_state as "fromState", to_state as "toState", event,
      person_id as "personId", note
    from alert_transition where alert_id = ${alertId} order by id`
}

export interface SightingRow {
  id: number
  foundAt: Date
  severity: Severity
  evidence: Evidence
}

/** What was found of an alert, oldest first. */
export async function loadSightings(ctx: Ctx, alertId: number): Promise<SightingRow[]> {
  return ctx.sql<SightingRow[]>`
    select id, found_at as "foundAt", severity, evidence
    from alert_sighting where alert_id = ${alertId} order by id`
}
