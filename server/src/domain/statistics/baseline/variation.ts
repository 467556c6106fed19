import type { Signal } from '../run-rules/run-rule.js'

/** What a series does now. CHANGED: a signal where neither side is better, or one without a side. */
export type Variation = 'IMPROVING' | 'WORSENING' | 'CHANGED' | 'COMMON_CAUSE'

/**
 * The variation of a series by the signals that stand at its last point; without any, single movements
 * need no explanation.
 *
 * Source: NHS England, Making Data Count, variation icons.
 */
export function variationOf(
  signals: readonly Signal[],
  last: number,
  better: 'HIGHER' | 'LOWER' | 'NEITHER',
): Variation {
  const sides = signals.filter(({ at }) => at === last).map(({ side }) => side)
  if (sides.length === 0) return 'COMMON_CAUSE'
  const sided = sides.find(side => side !== null)
  if (better === 'NEITHER' || sided === undefined) return 'CHANGED'
  return (sided === 'HIGH') === (better === 'HIGHER') ? 'IMPROVING' : 'WORSENING'
}
