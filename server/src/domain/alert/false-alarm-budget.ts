import { falseAlarmsToExpect } from '../statistics/run-rules/false-alarms.js'

/** How many series a rule that notifies looks at, by grain. */
export interface ActiveSeries {
  monthly: number
  weekly: number
}

export interface FalseAlarmBudget {
  /** Alerts a month that chance alone raises while nothing changes. */
  expected: number
  /** As many as a committee can bear. */
  allowed: number
  isWithin: boolean
}

const allowed = 1
const weeksOfMonth = 365.25 / 12 / 7

/**
 * False alarms of shifts to expect in a month from so many stable series, worse side alone, against
 * the one that a committee can bear.
 */
export function falseAlarmBudget({ monthly, weekly }: ActiveSeries): FalseAlarmBudget {
  // The weekly rules' figure counts both sides; a stable process leaves either equally often.
  const ofWeeks = (falseAlarmsToExpect(weekly, 'DEFAULT_WEEKLY') / 2) * weeksOfMonth
  const expected = falseAlarmsToExpect(monthly, 'DEFAULT_WORSE_SIDE') + ofWeeks
  return { expected, allowed, isWithin: expected <= allowed }
}
