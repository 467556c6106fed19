import { type Limits, threeSigma } from './limits.js'
import { d2, mean, movingRanges } from './moving-range.js'

/** Events out of opportunities, or events over exposure, in one period. */
export interface Counted {
  numerator: number
  denominator: number
}

export interface AttributeChart {
  /** Σ numerator ÷ Σ denominator of the baseline. */
  centre: number
  /** Spread between the points over the spread that chance within them explains; 1 in plain charts. */
  sigmaZ: number
  /** One for each point: the smaller its denominator, the wider. */
  limits: Limits[]
}

export interface AttributeOptions {
  /** The periods that set centre and spread; all points unless given. */
  baseline?: readonly Counted[]
  /** A sigma-z below this is taken as this. 1: limits never get narrower than chance alone. */
  leastSigmaZ?: number
}

/** What kind of count it is: the spread of one unit about the centre, and the range of the value. */
export interface AttributeKind {
  spread: (centre: number) => number
  range: readonly [number, number]
}

/**
 * Limits about a share or a rate with changing denominators.
 * @throws RangeError when a denominator is not positive: such a period has no value to judge.
 */
export function attributeLimits(
  points: readonly Counted[],
  baseline: readonly Counted[],
  { spread, range }: AttributeKind,
  sigmaZOf: (z: readonly number[]) => number,
): AttributeChart {
  const without = [...points, ...baseline].find(({ denominator }) => !(denominator > 0))
  if (without || baseline.length === 0)
    throw new RangeError('every point of a chart needs a denominator, and a chart a baseline')
  const centre = total(baseline, 'numerator') / total(baseline, 'denominator')
  const sigmaOf = ({ denominator }: Counted) => spread(centre) / Math.sqrt(denominator)
  const z = baseline.map(
    point => (point.numerator / point.denominator - centre) / (sigmaOf(point) || 1),
  )
  const sigmaZ = sigmaZOf(z)
  const limits = points.map(point => threeSigma(centre, sigmaOf(point) * sigmaZ, range))
  return { centre, sigmaZ, limits }
}

/** Laney's sigma-z, from the moving range of standardised values, not below the least; 1 for one value. */
export const laneySigmaZ =
  (least: number) =>
  (z: readonly number[]): number =>
    z.length < 2 ? 1 : Math.max(least, mean(movingRanges(z)) / d2)

const total = (points: readonly Counted[], field: keyof Counted): number =>
  points.reduce((sum, point) => sum + point[field], 0)
