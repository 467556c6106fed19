import type { Interval } from './interval.js'
import { tQuantile } from './t-quantile.js'

/**
 * t interval (95 %) of a mean from its mergeable parts: n, sum and sum of squares. `null` for fewer
 * than two values. Rounded squares may give a variance just below zero; that counts as zero.
 */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Interval | null {
  if (n < 2) return null
  const mean = sum / n
  const variance = Math.max(0, (sumOfSquares - sum * mean) / (n - 1))
  const half = tQuantile(Math.round(n) - 1) * Math.sqrt(variance / n)
  return { low: mean - half, high: mean + half }
}
