import { eventOfBreach } from '../../../domain/alert/lifecycle/event-of.js'
import { nextState } from '../../../domain/alert/lifecycle/next-state.js'
import type { AlertEvent } from '../../../domain/alert/lifecycle/states.js'
import type { Found } from '../../../domain/alert/run/found.js'
import type { NewAlert } from '../stores/alert.store.js'
import { hashed, type Moment } from './plan.js'

/** Where a scope is in the database. */
export type PlaceOf = (scope: string) => { departmentId: number | null; serviceId: number | null }

/** The alert that a finding begins, and the event it begins with. */
export function newAlert(
  { family, series, breach, evidence, fingerprint, inhibitedBy }: Found,
  { now, today }: Moment,
  { placeOf, ruleId }: { placeOf: PlaceOf; ruleId: number | null },
): { row: NewAlert; event: AlertEvent } {
  const event = eventOfBreach(breach, null, { isInhibited: inhibitedBy !== null, today })
  const state = nextState('NONE', event) ?? 'PENDING'
  const { start } = evidence.period
  return {
    event,
    row: {
      fingerprint: hashed(fingerprint),
      family,
      kpi: series.kpi.code,
      variant: series.variant,
      ...placeOf(series.scope.key),
      grain: series.grain,
      segment: series.segment,
      subject: breach.subject,
      state,
      isOver: false,
      severity: breach.severity,
      side: breach.side,
      firstPeriod: start,
      lastPeriod: start,
      resolvedPeriod: null,
      openedAt: now,
      firedAt: state === 'FIRING' ? now : null,
      stateSince: now,
      ownerId: null,
      snoozedUntil: null,
      dismissal: null,
      ruleId,
      evidence,
    },
  }
}
