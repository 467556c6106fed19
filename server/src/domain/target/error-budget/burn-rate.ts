/** How often something failed. */
export interface Failures {
  failures: number
  total: number
}

/**
 * How fast a budget of failures is spent: the failure rate over the rate that the target allows. At 1 a
 * period just uses its budget. `null` when nothing was decided.
 *
 * Source: B. Beyer and others, The Site Reliability Workbook (2018), chapter 5.
 * @param target share that must succeed, below 1.
 */
export const burnRate = ({ failures, total }: Failures, target: number): number | null =>
  total === 0 ? null : failures / total / (1 - target)

/** The burn rate that spends a share of the budget of a period within a window of the same unit. */
export const burnRateSpending = (
  budgetShare: number,
  { period, window }: { period: number; window: number },
): number => (budgetShare * period) / window

/** How long an untouched budget lasts at a burn rate, in the unit of the period; never used up at 0. */
export const timeToExhaustion = (period: number, rate: number): number => period / rate
