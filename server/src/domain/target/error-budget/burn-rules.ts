import { burnRate, burnRateSpending, type Failures } from './burn-rate.js'

export interface BurnRule {
  code: 'FAST' | 'SLOW'
  /** Both windows must burn faster than this. */
  threshold: number
  longDays: number
  /** The short window shows that it still goes on. */
  short: { days: number } | { businessHours: number }
}

const quarterDays = 91
const fewestInLong = 5
const fewestInShort = 2

/**
 * When the failure budget of a quarter is being spent too fast: a tenth of it in two days, or a quarter
 * of it in fourteen. Longer windows than those of request traffic, for work counted in tickets.
 *
 * Source: as `burnRate`, multiwindow alerts.
 */
export const burnRules: readonly BurnRule[] = [
  {
    code: 'FAST',
    threshold: burnRateSpending(0.1, { period: quarterDays, window: 2 }),
    longDays: 2,
    short: { businessHours: 8 },
  },
  {
    code: 'SLOW',
    threshold: burnRateSpending(0.25, { period: quarterDays, window: 14 }),
    longDays: 14,
    short: { days: 2 },
  },
]

/** Whether both windows burn faster than a rule allows, with failures enough to say so. */
export function isBurning(
  rule: BurnRule,
  { long, short }: { long: Failures; short: Failures },
  target: number,
): boolean {
  if (long.failures < fewestInLong || short.failures < fewestInShort) return false
  return [long, short].every(window => Number(burnRate(window, target)) > rule.threshold)
}
