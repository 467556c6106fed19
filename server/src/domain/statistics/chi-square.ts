import { normalProbability } from './normal.js'

/**
 * Probability that a chi-square value with so many degrees of freedom is above x, by recursion over
 * the degrees from one (normal) or two (exponential).
 *
 * Source: Abramowitz and Stegun 26.4.4 and 26.4.5.
 */
export function chiSquareAbove(x: number, degrees: number): number {
  if (x <= 0) return 1
  const isOdd = degrees % 2 === 1
  let probability = isOdd ? 2 * normalProbability(-Math.sqrt(x)) : Math.exp(-x / 2)
  let term = isOdd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2)
  for (let below = isOdd ? 1 : 2; below < degrees; below += 2) {
    probability += term
    term *= x / (below + 2)
  }
  return probability
}
