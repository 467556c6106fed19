/**
 * Quantile of type 7: linear between order statistics at (n − 1)·q, as Postgres `percentile_cont`,
 * Excel PERCENTILE.INC and the default of R. `null` for no values; the input stays as it is.
 *
 * Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361–365, definition 7.
 */
export function percentile(values: readonly number[], q: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return interpolate(sorted.length, q, rank => sorted[rank - 1] as number)
}

/** Middle value; the mean of the two middle ones where n is even. */
export const median = (values: readonly number[]): number | null => percentile(values, 0.5)

/**
 * Type 7 over anything that can name its k-th smallest value (k from 1).
 * @throws RangeError when q lies outside 0…1.
 */
export function interpolate(
  n: number,
  q: number,
  valueAt: (rank: number) => number,
): number | null {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`quantile ${q} lies outside 0…1`)
  if (n === 0) return null
  const position = (n - 1) * q
  const below = Math.floor(position)
  const low = valueAt(below + 1)
  const fraction = position - below
  return fraction === 0 ? low : low + fraction * (valueAt(below + 2) - low)
}
