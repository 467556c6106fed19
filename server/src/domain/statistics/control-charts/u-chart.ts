import type {
  AttributeChart,
  AttributeKind,
  AttributeOptions,
  Counted,
} from './attribute-limits.js'
import { attributeLimits } from './attribute-limits.js'

export const rate: AttributeKind = {
  spread: centre => Math.sqrt(centre),
  range: [0, Number.POSITIVE_INFINITY],
}

/**
 * Limits of rates (events over exposure, such as incidents per 100 users) by the Poisson spread.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control, section 7.3.
 */
export const uChart = (
  points: readonly Counted[],
  { baseline = points }: Pick<AttributeOptions, 'baseline'> = {},
): AttributeChart => attributeLimits(points, baseline, rate, () => 1)
