import type { Interval } from '../../statistics/interval.js'
import type { Levels } from '../levels.js'
import { goodRange } from './certainty.js'

/** What the process as it is will do about a target, period after period. */
export type Assurance = 'WILL_HIT' | 'WILL_MISS' | 'HIT_OR_MISS'

/**
 * Whether a target lies outside what a process does by chance: worse than both control limits, it will
 * be hit; better than both, missed; between them it is luck. On a limit it is luck too.
 *
 * Source: NHS England, Making Data Count, assurance icons; NHSRplotthedots,
 * R/ptd_calculate_assurance_type.R.
 */
export function assurance({ low, high }: Interval, levels: Levels): Assurance {
  const good = goodRange(levels)
  if (low > good.low && high < good.high) return 'WILL_HIT'
  return high < good.low || low > good.high ? 'WILL_MISS' : 'HIT_OR_MISS'
}
