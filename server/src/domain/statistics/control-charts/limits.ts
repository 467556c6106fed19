/** What a process does by chance, for one point of a chart, in the unit of the value. */
export interface Limits {
  centre: number
  /** One standard deviation: a third of the way from the centre to a limit. */
  sigma: number
  /** Centre ∓ 3 sigma, cut to what the value can be at all; rules look at sigma, not at these. */
  low: number
  high: number
}

/** Centre ± 3 sigma, cut to the range a value can lie in. */
export const threeSigma = (
  centre: number,
  sigma: number,
  [least, most]: readonly [number, number] = [-Infinity, Infinity],
): Limits => ({
  centre,
  sigma,
  low: Math.max(least, centre - 3 * sigma),
  high: Math.min(most, centre + 3 * sigma),
})

/**
 * Distance of a value from the centre in sigmas. Rounded to nine decimals, so that a point on a line
 * is on it however its arithmetic came out; ±Infinity away from the centre of a process that never
 * moved.
 */
export function standardise(value: number, { centre, sigma }: Limits): number {
  const distance = value - centre
  const isNone = Math.abs(distance) <= 1e-12 * Math.abs(centre)
  return isNone ? 0 : Math.round((distance / sigma) * 1e9) / 1e9
}
