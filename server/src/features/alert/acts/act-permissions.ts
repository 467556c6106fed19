import type { AlertAct } from '../answer/alert-answer.js'

/** What each act needs in the place that the alert is about. */
export const actPermissions: Readonly<Record<AlertAct, string>> = {
  ACKNOWLEDGE: 'alert.acknowledge',
  SNOOZE: 'alert.acknowledge',
  DISMISS: 'alert.acknowledge',
  REBASELINE: 'baseline.decide',
  RESTORE: 'baseline.decide',
}
