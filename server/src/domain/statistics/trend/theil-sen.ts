import type { Interval } from '../interval.js'
import { z95 } from '../interval.js'
import { median } from '../percentile.js'
import { type Gapped, kendallScore } from './kendall-score.js'
import { roundHalfEven } from './round-half-even.js'
import { seasonsOf } from './seasonal-mann-kendall.js'

export interface Slope {
  /** Unit of the value per period. */
  slope: number
  /** 95 %, from the variance of Kendall's score. */
  interval: Interval
}

/**
 * Median of the slopes between all pairs of values; a period without a value keeps its place in time.
 * `null` below two values.
 *
 * Source: P. K. Sen, Journal of the American Statistical Association 63 (1968) 1379–1389; ranks of
 * the interval: R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), chapter 16.
 */
export function theilSen(series: Gapped): Slope | null {
  const slopes = pairSlopes(series).sort((a, b) => a - b)
  const slope = median(slopes)
  if (slope === null) return null
  const half = z95 * Math.sqrt(kendallScore(series).variance)
  const at = (rank: number) => slopes[Math.min(slopes.length, Math.max(1, rank)) - 1] as number
  const low = at(roundHalfEven((slopes.length - half) / 2))
  const high = at(roundHalfEven((slopes.length + half) / 2 + 1))
  return { slope, interval: { low, high } }
}

/**
 * Median of the slopes between values of the same season, in the unit of the value per cycle: per year
 * for a period of twelve months. `null` when no season has two values.
 *
 * Source: R. M. Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18 (1982) 107–121.
 */
export const seasonalSlope = (series: Gapped, period: number): number | null =>
  median(seasonsOf(series, period).flatMap(pairSlopes))

function pairSlopes(series: Gapped): number[] {
  const slopes: number[] = []
  for (const [later, high] of series.entries()) {
    if (high === null) continue
    for (let earlier = 0; earlier < later; earlier++) {
      const low = series[earlier] as number | null
      if (low !== null) slopes.push((high - low) / (later - earlier))
    }
  }
  return slopes
}
