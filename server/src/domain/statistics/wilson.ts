import { type Interval, z95 } from './interval.js'

/**
 * Wilson score interval (95 %, without continuity correction) of a proportion; `null` for n = 0.
 * Exactly 0 below when nothing succeeded, exactly 1 above when everything did.
 *
 * Source: E. B. Wilson 1927; R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
 * @throws RangeError when successes lie outside 0…n.
 */
export function wilson(successes: number, n: number): Interval | null {
  if (!(successes >= 0 && successes <= n))
    throw new RangeError(`${successes} of ${n} is no proportion`)
  if (n === 0) return null
  const p = successes / n
  const weight = 1 + z95 ** 2 / n
  const centre = (p + z95 ** 2 / (2 * n)) / weight
  const half = (z95 / weight) * Math.sqrt((p * (1 - p)) / n + z95 ** 2 / (4 * n ** 2))
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  }
}
