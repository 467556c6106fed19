export interface HoltWeights {
  /** Weight of the newest value in the level, 0…1. */
  alpha: number
  /** Weight of the newest change of level in the trend, 0…1. */
  betaStar: number
  /** What is left of the trend after one period; 1: all of it. */
  phi: number
}

export interface HoltStart {
  level: number
  trend: number
}

export interface HoltFit {
  levels: number[]
  trends: number[]
  /** What was expected of each value, from those before it. */
  fitted: number[]
  /** Sum of the squared differences between values and what was expected of them. */
  squaredErrors: number
}

/**
 * Level and trend of a series by Holt's method with a trend that may fade.
 *
 * Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, section 8.2.
 */
export function holt(
  values: readonly number[],
  { alpha, betaStar, phi }: HoltWeights,
  start: HoltStart,
): HoltFit {
  const fit: HoltFit = { levels: [], trends: [], fitted: [], squaredErrors: 0 }
  let { level, trend } = start
  for (const value of values) {
    const expected = level + phi * trend
    const next = alpha * value + (1 - alpha) * expected
    trend = betaStar * (next - level) + (1 - betaStar) * phi * trend
    level = next
    fit.levels.push(level)
    fit.trends.push(trend)
    fit.fitted.push(expected)
    fit.squaredErrors += (value - expected) ** 2
  }
  return fit
}
