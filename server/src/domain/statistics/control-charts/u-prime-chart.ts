import type { AttributeChart, AttributeOptions, Counted } from './attribute-limits.js'
import { attributeLimits, laneySigmaZ } from './attribute-limits.js'
import { rate } from './u-chart.js'

/**
 * Limits of rates that count both chance within a period and the spread between periods; sigma-z is
 * held at 1 or more unless said otherwise.
 *
 * Source: D. B. Laney, Quality Engineering 14 (2002) 531–537.
 */
export const uPrimeChart = (
  points: readonly Counted[],
  { baseline = points, leastSigmaZ = 1 }: AttributeOptions = {},
): AttributeChart => attributeLimits(points, baseline, rate, laneySigmaZ(leastSigmaZ))
