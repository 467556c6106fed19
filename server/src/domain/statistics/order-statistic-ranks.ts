import { z95 } from './interval.js'

/** Ranks, from 1 to n, of the order statistics that bound a quantile. */
export interface Ranks {
  low: number
  high: number
}

/**
 * Ranks of the two order statistics that enclose the q-quantile with 95 % confidence, by the normal
 * approximation of the binomial; `null` below ten values, where it does not hold.
 *
 * Source: W. J. Conover, Practical Nonparametric Statistics, section 3.2.
 */
export function orderStatisticRanks(n: number, q: number): Ranks | null {
  if (n < 10) return null
  const half = z95 * Math.sqrt(n * q * (1 - q))
  const within = (rank: number) => Math.min(n, Math.max(1, rank))
  return { low: within(Math.floor(n * q - half)), high: within(Math.ceil(n * q + half) + 1) }
}
