/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * Probability that a standard normal value lies at or below z, to fourteen digits.
 *
 * Source: Abramowitz and Stegun 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function normalProbability(z: number): number {
  const size = Math.abs(z)
  const upper = size < 3 ? 0.5 - bySeries(size) : byFraction(size)
  return z > 0 ? 1 - upper : upper
}

/** Probability of a value at least as far from zero as z, on either side. */
export const twoSidedProbability = (z: number): number => 2 * normalProbability(-Math.abs(z))

function bySeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return normalDensity(z) * sum
}

function byFraction(z: number): number {
  let below = z
  for (let k = 80; k > 0; k--) below = z + k / below
  return normalDensity(z) / below
}
