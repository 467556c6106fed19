import type { Interval } from './interval.js'

const Z95 = 1.959963984540054

/**
 * Interval of the difference `a − b` of two counts, each taken as Poisson: ± z·√(a + b), and never
 * narrower than one event. For a level, whose days hang together, it is the least noise there can
 * be: what lies within it is surely no signal.
 *
 * Source: J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313–323, normal approximation.
 */
export function countDifference(a: number, b: number): Interval {
  const half = Math.max(1, Z95 * Math.sqrt(a + b))
  return { low: a - b - half, high: a - b + half }
}
