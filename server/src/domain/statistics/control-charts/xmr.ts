import { type Limits, threeSigma } from './limits.js'
import { d2, d4, mean, movingRanges, screenedMean } from './moving-range.js'

export interface XmrLimits extends Limits {
  meanMovingRange: number
  /** Upper limit of the moving range; it has no lower one. */
  movingRangeHigh: number
}

/**
 * Limits of individual values (XmR chart): mean ± 3 · mean moving range ÷ 1.128. Moving ranges that
 * are outliers themselves are left out once, unless `screened` is false. `null` below two values.
 *
 * Source: D. J. Wheeler, Understanding Variation (1993); NIST/SEMATECH 6.3.2.2; screening:
 * L. S. Nelson, Journal of Quality Technology 14 (1982) 172–173.
 */
export function xmrLimits(
  baseline: readonly number[],
  { screened = true }: { screened?: boolean } = {},
): XmrLimits | null {
  if (baseline.length < 2) return null
  const ranges = movingRanges(baseline)
  const meanMovingRange = screened ? screenedMean(ranges) : mean(ranges)
  return {
    ...threeSigma(mean(baseline), meanMovingRange / d2),
    meanMovingRange,
    movingRangeHigh: d4 * meanMovingRange,
  }
}
