import { autocorrelation } from '../autocorrelation.js'
import { z95 } from '../interval.js'
import { averageRanks } from './average-ranks.js'
import { mannKendall } from './mann-kendall.js'
import { type ScoreTest, scoreTest } from './score-test.js'
import { type Slope, theilSen } from './theil-sen.js'

/**
 * Mann–Kendall test with the variance corrected for values that follow one another, by the
 * autocorrelations that are significant at 5 % in the ranks of the detrended series. Leaves the
 * variance as it is where the correction would take all of it. `null` below ten values.
 *
 * Source: K. H. Hamed and A. R. Rao, Journal of Hydrology 204 (1998) 182–196.
 */
export function hamedRao(values: readonly number[]): (ScoreTest & { variance: number }) | null {
  const trend = mannKendall(values)
  if (trend === null) return null
  const { slope } = theilSen(values) as Slope
  const ranks = averageRanks(values.map((value, index) => value - slope * (index + 1)))
  const factor = varianceFactor(ranks)
  const variance = factor > 0 ? trend.variance * factor : trend.variance
  return { variance, ...scoreTest(trend.score, variance) }
}

function varianceFactor(ranks: readonly number[]): number {
  const n = ranks.length
  let sum = 0
  for (let lag = 1; lag < n; lag++) {
    const correlation = autocorrelation(ranks, lag)
    if (Math.abs(correlation) > z95 / Math.sqrt(n))
      sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation
  }
  return 1 + (2 / (n * (n - 1) * (n - 2))) * sum
}
