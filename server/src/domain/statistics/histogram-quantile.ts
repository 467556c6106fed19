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
  const buckets = [...histogram.keys()].sort((a, b) => a - b)
  let n = 0
  const upTo = buckets.map(bucket => {
    n += Math.max(0, histogram.get(bucket) as number)
    return n
  })
  const valueAt = (rank: number): number =>
    representativeOf(buckets[upTo.findIndex(last => last >= rank)] as number)
  const ranks = orderStatisticRanks(n, q)
  return {
    n,
    value: interpolate(n, q, valueAt),
    interval: ranks && { low: valueAt(ranks.low), high: valueAt(ranks.high) },
  }
}
