/** Where an alert stands. */
export const alertStates = [
  'PENDING',
  'FIRING',
  'ACKNOWLEDGED',
  'SNOOZED',
  'RESOLVED',
  'DISMISSED',
  'REBASELINED',
] as const
export type AlertState = (typeof alertStates)[number]

/** Why the state of an alert is looked at again. */
export type AlertEvent =
  /** The condition holds, but not often enough yet. */
  | 'SUSPECTED'
  /** The condition holds and is confirmed. */
  | 'CONFIRMED'
  /** Confirmed, and more severe than before. */
  | 'ESCALATED'
  /** The clear rule held for the evaluations it takes. */
  | 'CLEARED'
  /** The condition no longer holds at all, though it is not cleared yet. */
  | 'PASSED'
  /** The day until which it was snoozed has come. */
  | 'WOKEN'
  | 'ACKNOWLEDGE'
  | 'SNOOZE'
  | 'DISMISS'
  | 'REBASELINE'
  /** New limits are taken back. */
  | 'RESTORE'

/** States in which someone may still have to act. */
export const openStates: readonly AlertState[] = ['PENDING', 'FIRING', 'ACKNOWLEDGED', 'SNOOZED']

/** A condition that holds again within so many periods is the same episode. */
export const reopensWithin = 2

/** Why a person may put an alert aside. Append only. */
export const dismissalReasons = ['COMMON_CAUSE', 'KNOWN_EVENT', 'DATA_ERROR'] as const
export type DismissalReason = (typeof dismissalReasons)[number]
