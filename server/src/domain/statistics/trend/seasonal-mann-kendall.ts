import { type Gapped, kendallScore } from './kendall-score.js'
import { type ScoreTest, scoreTest } from './score-test.js'

export interface SeasonalTrend extends ScoreTest {
  score: number
  variance: number
  /** Scores of the seasons, from the season of the first period. */
  seasonScores: number[]
}

/**
 * Mann–Kendall test within each season, such as each month of the year, added up; blind to the season
 * itself. `null` below three full cycles.
 *
 * Source: R. M. Hirsch and J. R. Slack, Water Resources Research 20 (1984) 727–732.
 */
export function seasonalMannKendall(series: Gapped, period: number): SeasonalTrend | null {
  if (series.length < 3 * period) return null
  const seasons = seasonsOf(series, period).map(kendallScore)
  const score = seasons.reduce((sum, season) => sum + season.score, 0)
  const variance = seasons.reduce((sum, season) => sum + season.variance, 0)
  const seasonScores = seasons.map(season => season.score)
  return { score, variance, seasonScores, ...scoreTest(score, variance) }
}

/** The series of each season: the first, thirteenth, … period for a period of twelve, and so on. */
export const seasonsOf = (series: Gapped, period: number): Gapped[] =>
  Array.from({ length: period }, (_, season) =>
    series.filter((_, index) => index % period === season),
  )
