import type { Evidence, Side } from '../../domain/alert/evidence.js'
import type { AlertFamily, Severity } from '../../domain/alert/families.js'
import type { AlertState, DismissalReason } from '../../domain/alert/lifecycle/states.js'

/** An alert as it is stored. */
export interface AlertRow {
  id: number
  fingerprint: string
  family: AlertFamily
  kpi: string
  variant: string
  departmentId: number | null
  serviceId: number | null
  grain: 'DAY' | 'WEEK' | 'MONTH'
  segment: string
  subject: string
  state: AlertState
  isOver: boolean
  severity: Severity
  side: Side
  firstPeriod: string
  lastPeriod: string
  resolvedPeriod: string | null
  openedAt: Date
  firedAt: Date | null
  stateSince: Date
  ownerId: string | null
  snoozedUntil: string | null
  dismissal: DismissalReason | null
  groupedIntoId: number | null
  toldWithId: number | null
  inhibitedById: number | null
  segmentId: number | null
  ruleId: number | null
  evidence: Evidence
  revision: number
}

/** A change of state on record. */
export interface TransitionRow {
  id: number
  at: Date
  fromState: AlertState | null
  toState: AlertState
  event: string
  personId: string | null
  note: string | null
}
