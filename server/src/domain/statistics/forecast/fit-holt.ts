import { type HoltStart, type HoltWeights, holt } from './holt.js'
import { nelderMead } from './nelder-mead.js'

export interface FittedHolt {
  weights: HoltWeights
  /** Level and trend after the last value. */
  end: HoltStart
  /** Variance of the one-step error: squared errors over values less estimated numbers. */
  variance: number
}

const usualPhi = 0.9
/** From here on there is enough to estimate how fast a trend fades. */
const enoughForPhi = 24
const phiRange = [0.8, 0.98] as const
const weightRange = [0.0001, 0.9999] as const
const grid = [0.1, 0.3, 0.5, 0.7, 0.9]

/**
 * Damped Holt with the weights of least squared one-step error. Level and trend start from a line
 * through the first values, at most five.
 *
 * Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, section 8.6.
 * @throws RangeError below six values: nothing would be left to estimate the error from.
 */
export function fitHolt(values: readonly number[]): FittedHolt {
  if (values.length < 6) throw new RangeError(`${values.length} values are too few to fit`)
  const start = lineThrough(values.slice(0, 5))
  const isPhiFree = values.length >= enoughForPhi
  const weightsOf = ([alpha, betaStar, phi]: readonly number[]): HoltWeights => ({
    alpha: clamped(alpha as number, weightRange),
    betaStar: clamped(betaStar as number, weightRange),
    phi: phi === undefined ? usualPhi : clamped(phi, phiRange),
  })
  const costOf = (point: readonly number[]) => holt(values, weightsOf(point), start).squaredErrors
  const points = grid.flatMap(alpha =>
    grid.map(betaStar => (isPhiFree ? [alpha, betaStar, usualPhi] : [alpha, betaStar])),
  )
  const weights = weightsOf(nelderMead(costOf, leastOf(points, costOf)))
  const { levels, trends, squaredErrors } = holt(values, weights, start)
  return {
    weights,
    end: { level: levels.at(-1) as number, trend: trends.at(-1) as number },
    variance: squaredErrors / (values.length - (isPhiFree ? 5 : 4)),
  }
}

const clamped = (value: number, [least, most]: readonly [number, number]) =>
  Math.min(most, Math.max(least, value))

function leastOf(points: readonly number[][], costOf: (point: number[]) => number): number[] {
  const costs = points.map(costOf)
  return points[costs.indexOf(Math.min(...costs))] as number[]
}

/** Value just before the first, and slope, of the least-squares line. */
function lineThrough(values: readonly number[]): HoltStart {
  const n = values.length
  const middle = (n + 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const above = values.reduce((sum, value, index) => sum + (index + 1 - middle) * (value - mean), 0)
  const trend = above / ((n * (n * n - 1)) / 12)
  return { level: mean - trend * middle, trend }
}
