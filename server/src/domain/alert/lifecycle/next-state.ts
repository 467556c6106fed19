import type { AlertEvent, AlertState } from './states.js'

/**
 * What becomes of an alert, by state and event; what is not in the table does not happen. A dismissed
 * alert stays so while its condition lasts, unless it becomes more severe. `NONE`: no alert yet.
 */
const table: Readonly<Record<AlertState | 'NONE', Partial<Record<AlertEvent, AlertState>>>> = {
  NONE: { SUSPECTED: 'PENDING', CONFIRMED: 'FIRING', ESCALATED: 'FIRING' },
  PENDING: { CONFIRMED: 'FIRING', ESCALATED: 'FIRING', CLEARED: 'RESOLVED', PASSED: 'RESOLVED' },
  FIRING: {
    CLEARED: 'RESOLVED',
    ACKNOWLEDGE: 'ACKNOWLEDGED',
    SNOOZE: 'SNOOZED',
    DISMISS: 'DISMISSED',
    REBASELINE: 'REBASELINED',
  },
  ACKNOWLEDGED: {
    CLEARED: 'RESOLVED',
    ESCALATED: 'FIRING',
    ACKNOWLEDGE: 'ACKNOWLEDGED',
    SNOOZE: 'SNOOZED',
    DISMISS: 'DISMISSED',
    REBASELINE: 'REBASELINED',
  },
  SNOOZED: {
    CLEARED: 'RESOLVED',
    ESCALATED: 'FIRING',
    WOKEN: 'FIRING',
    ACKNOWLEDGE: 'ACKNOWLEDGED',
    SNOOZE: 'SNOOZED',
    DISMISS: 'DISMISSED',
    REBASELINE: 'REBASELINED',
  },
  /** Only within the periods in which a condition that holds again is the same episode. */
  RESOLVED: { CONFIRMED: 'FIRING', ESCALATED: 'FIRING' },
  DISMISSED: { ESCALATED: 'FIRING' },
  REBASELINED: { RESTORE: 'FIRING' },
}

/** The state after an event; `null` where it changes nothing and may not be asked for. */
export const nextState = (state: AlertState | 'NONE', event: AlertEvent): AlertState | null =>
  table[state][event] ?? null

/** What may be asked of an alert in a state. */
export const possibleEvents = (state: AlertState): AlertEvent[] =>
  Object.keys(table[state]) as AlertEvent[]
