export interface CusumDesign {
  target: number
  /** Slack, in the unit of the values: half of the shift that is to be found. */
  slack: number
  /** Decision interval, in the unit of the values; 5 sigma alarms falsely once in 465 periods. */
  decision: number
}

export interface CusumPoint {
  /** Sum of what exceeds the target by more than the slack; never below zero. */
  high: number
  /** Sum of what falls short of it. */
  low: number
  /** Side whose sum exceeds the decision interval. */
  signal: 'HIGH' | 'LOW' | null
  /** Where the signal's run began: the point after the sum last was zero, from 0. */
  runStart: number | null
}

/**
 * Tabular cumulative sums of a series about a target. Says when a lasting shift is there and when it
 * began.
 *
 * Source: NIST/SEMATECH 6.3.2.3; E. S. Page, Biometrika 41 (1954) 100–115.
 */
export function cusum(
  values: readonly number[],
  { target, slack, decision }: CusumDesign,
): CusumPoint[] {
  let high = 0
  let low = 0
  let highStart = 0
  let lowStart = 0
  return values.map((value, index) => {
    high = Math.max(0, high + value - target - slack)
    low = Math.max(0, low + target - slack - value)
    if (high === 0) highStart = index + 1
    if (low === 0) lowStart = index + 1
    if (high > decision) return { high, low, signal: 'HIGH', runStart: highStart }
    if (low > decision) return { high, low, signal: 'LOW', runStart: lowStart }
    return { high, low, signal: null, runStart: null }
  })
}
