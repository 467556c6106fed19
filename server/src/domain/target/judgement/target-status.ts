import type { ReadingStatus } from '../../kpi/reading-status.js'
import { asHigher, type Levels } from '../levels.js'

/** What a value is by contract. UNKNOWN: it may not be judged yet, or there is nothing to judge. */
export type TargetStatus = 'MET' | 'AT_RISK' | 'MISSED' | 'UNKNOWN'

/**
 * Status of a reading against its levels: the value alone decides, equality is in favour. Only a final
 * value with enough behind it is judged.
 */
export function targetStatus(
  { value, status }: { value: number | null; status: ReadingStatus },
  levels: Levels,
): TargetStatus {
  if (value === null || status !== 'FINAL') return 'UNKNOWN'
  if (levels.direction === 'RANGE') {
    if (value >= levels.low && value <= levels.high) return 'MET'
    return value >= levels.redLow && value <= levels.redHigh ? 'AT_RISK' : 'MISSED'
  }
  const { value: x, target, red } = asHigher(value, levels)
  if (x >= target) return 'MET'
  return x >= red ? 'AT_RISK' : 'MISSED'
}

/** Whether a value is at or better than the stretch level; false where there is none. */
export function isStretchReached(value: number, levels: Levels): boolean {
  if (levels.direction === 'RANGE') return false
  const { value: x, stretch } = asHigher(value, levels)
  return stretch !== undefined && x >= stretch
}
