import { clampInterval, type Interval, z95 } from './interval.js'

export interface NetPromoter {
  value: number
  standardError: number
  interval: Interval
}

/**
 * Net promoter score on −100…100 with its normal interval (95 %); `null` without answers.
 *
 * Source: CYBAEA 2016, "NPS confidence intervals": Var = 100² · (p + d − (p − d)²) ÷ n.
 */
export function netPromoter(
  promoters: number,
  detractors: number,
  answers: number,
): NetPromoter | null {
  if (answers === 0) return null
  const p = promoters / answers
  const d = detractors / answers
  const value = 100 * (p - d)
  const standardError = 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / answers)
  const half = z95 * standardError
  const interval = clampInterval({ low: value - half, high: value + half }, -100, 100)
  return { value, standardError, interval }
}
