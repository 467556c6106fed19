export interface EwmaDesign {
  /** Weight of the newest value, over 0 up to 1. */
  lambda: number
  /** The centre, and the average before the first value. */
  start: number
  /** One standard deviation of a single value. */
  sigma: number
  /** Limits, in sigmas of the average. With lambda 0.2: 2.86 alarms falsely once in 371 periods. */
  width: number
}

export interface EwmaPoint {
  average: number
  low: number
  high: number
  /** Side on which the average lies beyond its limit. */
  signal: 'HIGH' | 'LOW' | null
}

/**
 * Exponentially weighted moving average of a series and its limits, which widen over the first
 * periods. Finds small lasting shifts sooner than limits on single values.
 *
 * Source: NIST/SEMATECH 6.3.2.4; J. M. Lucas and M. S. Saccucci, Technometrics 32 (1990) 1–12.
 */
export function ewma(
  values: readonly number[],
  { lambda, start, sigma, width }: EwmaDesign,
): EwmaPoint[] {
  let average = start
  return values.map((value, index) => {
    average = lambda * value + (1 - lambda) * average
    const grown = 1 - (1 - lambda) ** (2 * (index + 1))
    const half = width * sigma * Math.sqrt((lambda / (2 - lambda)) * grown)
    const below = average < start - half ? 'LOW' : null
    return {
      average,
      low: start - half,
      high: start + half,
      signal: average > start + half ? 'HIGH' : below,
    }
  })
}
