import { type ActiveSeries, falseAlarmsOf, type Strictness, strictnessFor } from './strictness.js'

export interface FalseAlarmBudget {
  /** Alerts a month that chance alone raises while nothing changes. */
  expected: number
  /** As many as a committee can bear. */
  allowed: number
  isWithin: boolean
  /** How strong a shift has to be so that the budget is kept. */
  strictness: Strictness
}

/**
 * False alarms of shifts to expect in a month from so many stable series, worse side alone, against
 * those that a committee can bear, and what that asks of each shift.
 */
export function falseAlarmBudget(active: ActiveSeries, allowed: number): FalseAlarmBudget {
  const strictness = strictnessFor(active, allowed)
  const expected = falseAlarmsOf(active, strictness)
  return { expected, allowed, isWithin: expected <= allowed, strictness }
}
