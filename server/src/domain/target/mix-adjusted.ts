/** A part of a scope with a target of its own, and how much of the period's work it did. */
export interface Child {
  /** `null`: none agreed. */
  target: number | null
  /** Denominator of the period. */
  denominator: number
}

/**
 * The target that a scope without its own has by those of its parts: Σ n·T ÷ Σ n. `null` when a part
 * that did any work has none, or no part did any. For ratios and means; quantiles do not combine.
 */
export function mixAdjustedTarget(children: readonly Child[]): number | null {
  let weighted = 0
  let total = 0
  for (const { target, denominator } of children) {
    if (denominator === 0) continue
    if (target === null) return null
    weighted += target * denominator
    total += denominator
  }
  return total === 0 ? null : weighted / total
}

/** Whether parts that all just meet their targets meet that of the whole; `null` when it cannot be told. */
export function canChildrenDeliver(
  children: readonly Child[],
  target: number,
  better: 'HIGHER' | 'LOWER',
): boolean | null {
  const reached = mixAdjustedTarget(children)
  if (reached === null) return null
  // Weighted means carry rounding in their last digits.
  const short = better === 'HIGHER' ? target - reached : reached - target
  return short <= 1e-12 * Math.abs(target)
}
