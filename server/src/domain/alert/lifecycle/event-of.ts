import type { LocalDate } from '../../calendar/local-date.js'
import { isMoreSevere, type Severity } from '../families.js'
import type { Breach } from '../judgement.js'
import type { Standing } from '../run/standing-of.js'
import type { AlertEvent, AlertState } from './states.js'

/** What of an alert on record decides what happens to it. */
export interface AlertNow {
  state: AlertState
  severity: Severity
  snoozedUntil: LocalDate | null
}

/**
 * What a condition that holds means for the alert on record. While the data are in doubt it is only
 * suspected, however often it holds. A snoozed alert wakes on its day.
 */
export function eventOfBreach(
  { isConfirmed, severity }: Pick<Breach, 'isConfirmed' | 'severity'>,
  alert: AlertNow | null,
  { isInhibited, today }: { isInhibited: boolean; today: LocalDate },
): AlertEvent {
  if (!isConfirmed || isInhibited) return 'SUSPECTED'
  if (alert && isMoreSevere(severity, alert.severity)) return 'ESCALATED'
  const isDue = alert?.state === 'SNOOZED' && alert.snoozedUntil !== null
  if (isDue && String(alert.snoozedUntil) <= today) return 'WOKEN'
  return 'CONFIRMED'
}

/** What it means that a condition was not found. */
export const eventOfStanding = (standing: Standing): AlertEvent | null =>
  ({ CLEARED: 'CLEARED', QUIET: 'PASSED', UNKNOWN: null })[standing] as AlertEvent | null
