import type { AlertAct } from '@steerboard/schema'

/** Acts for several at once; accepting a new level is decided alert by alert. */
const bulk: readonly AlertAct[] = ['ACKNOWLEDGE', 'SNOOZE', 'DISMISS']

/** What can be done with every one of these alerts. */
export const actsInCommon = (alerts: readonly { acts: readonly AlertAct[] }[]): AlertAct[] =>
  alerts.length === 0 ? [] : bulk.filter(act => alerts.every(({ acts }) => acts.includes(act)))
