import type { Interval } from './interval.js'
import { representativeOf } from './log-bucket.js'
import { orderStatisticRanks } from './order-statistic-ranks.js'
import { interpolate } from './percentile.js'

export interface HistogramQuantile {
  n: number
  value: number | null
  interval: Interval | null
}

/**
 * Quantile of durations in seconds from a log-bucket histogram: type 7 over the buckets'
 * representatives, so at most 2.5 % from the exact type 7 quantile of the same durations; the
 * interval (95 %) from order statistics, `null` below ten durations.
 */
export function histogramQuantile(
  histogram: ReadonlyMap<number, number>,
  q: number,
): HistogramQuantile {
  let n = 0
  const upTo: { bucket: number; rank: number }[] = []
  for (const [bucket, count] of [...histogram].sort(([a], [b]) => a - b)) {
    if (count <= 0) continue
    n += count
    upTo.push({ bucket, rank: n })
  }
  const valueAt = (rank: number): number => {
    const holder = upTo.find(entry => entry.rank >= rank) as { bucket: number }
    return representativeOf(holder.bucket)
  }
  const ranks = orderStatisticRanks(n, q)
  return {
    n,
    value: interpolate(n, q, valueAt),
    interval: ranks && { low: valueAt(ranks.low), high: valueAt(ranks.high) },
  }
}
