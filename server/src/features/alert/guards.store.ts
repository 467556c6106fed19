import { guardStep, historyGuards } from '../../platform/guards.js'

const alerted = historyGuards('refuse_change_of_alerts', {
  keeps: 'alerted',
  hint: 'Acknowledge, snooze or dismiss the alert instead.',
})

/** What the database itself refuses about alerts. */
export const installAlertGuards = guardStep(
  'alert guards',
  'refuse_change_of_alerts()',
  [
    alerted.refusal,
    alerted.keep(['alert_transition', 'alert_sighting', 'alert_rule', 'alert_evaluation']),
  ].join('\n'),
)
