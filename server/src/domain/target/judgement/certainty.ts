import type { Interval } from '../../statistics/interval.js'
import type { Levels } from '../levels.js'

/** Whether chance alone could have brought a value to the other side of its target. */
export type Certainty = 'MET_WITH_CONFIDENCE' | 'MISSED_WITH_CONFIDENCE' | 'INCONCLUSIVE'

const fewest = 10

/**
 * The side of the target on which the whole interval of a value lies. `null` where there is no interval
 * or it stands on fewer than ten records.
 */
export function certainty(interval: Interval | null, n: number, levels: Levels): Certainty | null {
  if (interval === null || n < fewest) return null
  const good = goodRange(levels)
  if (interval.low >= good.low && interval.high <= good.high) return 'MET_WITH_CONFIDENCE'
  const isApart = interval.high < good.low || interval.low > good.high
  return isApart ? 'MISSED_WITH_CONFIDENCE' : 'INCONCLUSIVE'
}

/** The values that meet the target. */
export function goodRange(levels: Levels): Interval {
  if (levels.direction === 'RANGE') return { low: levels.low, high: levels.high }
  return levels.direction === 'HIGHER'
    ? { low: levels.target, high: Number.POSITIVE_INFINITY }
    : { low: Number.NEGATIVE_INFINITY, high: levels.target }
}
