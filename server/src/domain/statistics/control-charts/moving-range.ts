/** Mean range of two successive normal values, in sigmas. Source: NIST/SEMATECH 6.3.2.2. */
export const d2 = 1.128

/** Upper three-sigma limit of a moving range over its mean, D4 for ranges of two. Same source. */
export const d4 = 3.267

/** Distance between each value and the one before it. */
export const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] as number)))

/** Mean of what is left once ranges at or beyond D4 times the mean are dropped, one time. */
export function screenedMean(ranges: readonly number[]): number {
  const all = mean(ranges)
  const usual = ranges.filter(range => all === 0 || range < d4 * all)
  return mean(usual)
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
