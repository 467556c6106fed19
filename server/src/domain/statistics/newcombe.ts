import type { Interval } from './interval.js'

/** A value with the interval around it. */
export interface Estimate {
  value: number
  interval: Interval
}

/**
 * Interval of the difference `a − b` of two independent estimates, made from their own intervals by
 * squaring and adding the distances. With Wilson intervals this is Newcombe's hybrid score method
 * for two proportions; with any other interval it is its generalisation (MOVER).
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10; G. Y. Zou and
 * A. Donner, Statistics in Medicine 27 (2008) 1693–1702.
 */
export function newcombe(a: Estimate, b: Estimate): Interval {
  const difference = a.value - b.value
  return {
    low: difference - Math.hypot(a.value - a.interval.low, b.interval.high - b.value),
    high: difference + Math.hypot(a.interval.high - a.value, b.value - b.interval.low),
  }
}
