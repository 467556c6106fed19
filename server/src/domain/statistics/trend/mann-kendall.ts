import { type Gapped, type KendallScore, kendallScore } from './kendall-score.js'
import { type ScoreTest, scoreTest } from './score-test.js'

export type MonotonicTrend = KendallScore & ScoreTest

/**
 * Mann–Kendall test of a series that rises or falls throughout, ties allowed; periods without a value
 * are passed over. `null` below ten values, where the normal approximation does not hold.
 *
 * Source: H. B. Mann, Econometrica 13 (1945) 245–259; M. G. Kendall 1975.
 */
export function mannKendall(series: Gapped): MonotonicTrend | null {
  const kendall = kendallScore(series)
  if (kendall.n < 10) return null
  return { ...kendall, ...scoreTest(kendall.score, kendall.variance) }
}
