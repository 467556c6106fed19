import type {
  AttributeChart,
  AttributeKind,
  AttributeOptions,
  Counted,
} from './attribute-limits.js'
import { attributeLimits } from './attribute-limits.js'

export const share: AttributeKind = {
  spread: centre => Math.sqrt(centre * (1 - centre)),
  range: [0, 1],
}

/**
 * Limits of shares by the binomial spread alone. Too narrow for large counts, where months differ
 * by more than chance within them: see `pPrimeChart`.
 *
 * Source: NIST/SEMATECH 6.3.3.2.
 */
export const pChart = (
  points: readonly Counted[],
  { baseline = points }: Pick<AttributeOptions, 'baseline'> = {},
): AttributeChart => attributeLimits(points, baseline, share, () => 1)

/** Whether the normal approximation behind the limits holds: at least five of either kind expected. */
export const isLargeEnoughForPChart = (denominator: number, centre: number): boolean =>
  denominator * Math.min(centre, 1 - centre) >= 5
