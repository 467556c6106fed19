import type { AttributeChart, AttributeOptions, Counted } from './attribute-limits.js'
import { attributeLimits, laneySigmaZ } from './attribute-limits.js'
import { share } from './p-chart.js'

/**
 * Limits of shares that count both chance within a period and the spread between periods. Sigma-z is
 * held at 1 or more unless said otherwise: below it, narrow limits would only add false alarms.
 *
 * Source: D. B. Laney, Quality Engineering 14 (2002) 531–537.
 */
export const pPrimeChart = (
  points: readonly Counted[],
  { baseline = points, leastSigmaZ = 1 }: AttributeOptions = {},
): AttributeChart => attributeLimits(points, baseline, share, laneySigmaZ(leastSigmaZ))
