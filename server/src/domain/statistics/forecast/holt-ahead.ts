import { type Interval, z95 } from '../interval.js'
import type { HoltStart, HoltWeights } from './holt.js'

export interface Ahead {
  value: number
  /** Standard deviation of what will come about the value. */
  sigma: number
}

/** The 90 % quantile of the standard normal distribution: two-sided 80 %. */
const z80 = 1.2815515655446004

/**
 * What is expected one, two, … periods after the last level and trend, and how far it may be off.
 *
 * Source: R. J. Hyndman and others, Forecasting with Exponential Smoothing (2008), table 6.1, class 1.
 * @param variance of the one-step error.
 */
export function holtAhead(
  { level, trend }: HoltStart,
  { alpha, betaStar, phi }: HoltWeights,
  variance: number,
  horizon: number,
): Ahead[] {
  const ahead: Ahead[] = []
  let faded = 0
  let spread = 1
  for (let step = 1; step <= horizon; step++) {
    if (step > 1) spread += (alpha + alpha * betaStar * faded) ** 2
    faded += phi ** step
    ahead.push({ value: level + faded * trend, sigma: Math.sqrt(variance * spread) })
  }
  return ahead
}

/** The intervals that hold four in five outcomes, and nineteen in twenty. */
export const predictionIntervals = ({
  value,
  sigma,
}: Ahead): { interval80: Interval; interval95: Interval } => ({
  interval80: { low: value - z80 * sigma, high: value + z80 * sigma },
  interval95: { low: value - z95 * sigma, high: value + z95 * sigma },
})
