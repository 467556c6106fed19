export interface Adjusted {
  /** Probability corrected for the number of tests, in the order given. */
  p: number
  isRejected: boolean
}

/**
 * Corrects the probabilities of many tests at once, so that of all findings no more than the share q
 * are false on average.
 *
 * Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 */
export function benjaminiHochberg(probabilities: readonly number[], q: number): Adjusted[] {
  const n = probabilities.length
  const adjusted: Adjusted[] = new Array(n)
  let least = 1
  const falling = probabilities.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p)
  for (const [order, { p, index }] of falling.entries()) {
    least = Math.min(least, (p * n) / (n - order))
    adjusted[index] = { p: least, isRejected: least <= q }
  }
  return adjusted
}
