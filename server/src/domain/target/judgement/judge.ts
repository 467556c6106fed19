import type { ReadingStatus } from '../../kpi/reading-status.js'
import type { Interval } from '../../statistics/interval.js'
import type { Levels } from '../levels.js'
import { attainment } from './attainment.js'
import { type Certainty, certainty } from './certainty.js'
import { isStretchReached, type TargetStatus, targetStatus } from './target-status.js'

/** What a value is against its levels: by contract, and whether chance may have decided it. */
export interface Judgement {
  status: TargetStatus
  /** 1 at the target, 0.5 at red, at most 1.2; `null` without a value that may be judged. */
  attainment: number | null
  certainty: Certainty | null
  isStretchReached: boolean
}

/** Judges a value; one that may not be judged yet is UNKNOWN and has neither attainment nor mark. */
export function judge(
  value: { value: number | null; n: number; interval: Interval | null; status: ReadingStatus },
  levels: Levels,
): Judgement {
  const status = targetStatus(value, levels)
  if (status === 'UNKNOWN' || value.value === null)
    return { status: 'UNKNOWN', attainment: null, certainty: null, isStretchReached: false }
  return {
    status,
    attainment: attainment(value.value, levels),
    certainty: certainty(value.interval, value.n, levels),
    isStretchReached: isStretchReached(value.value, levels),
  }
}
