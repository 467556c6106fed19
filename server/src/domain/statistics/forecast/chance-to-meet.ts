import { normalProbability } from '../normal.js'
import type { Ahead } from './holt-ahead.js'

/**
 * Probability that a forecast value will be at or better than a target on the same scale; for a share
 * that is `logit(target)`. Certain either way where the forecast leaves nothing open.
 */
export function chanceToMeet(
  { value, sigma }: Ahead,
  target: number,
  better: 'HIGHER' | 'LOWER',
): number {
  const lead = better === 'HIGHER' ? value - target : target - value
  if (sigma === 0) return lead >= 0 ? 1 : 0
  return normalProbability(lead / sigma)
}
