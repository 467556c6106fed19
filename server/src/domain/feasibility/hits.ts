import { isFinal, type SeriesPoint } from '../signal/kpi-series.js'
import { targetStatus } from '../target/judgement/target-status.js'
import type { Levels } from '../target/levels.js'

export interface Hits {
  met: number
  /** Periods that can be judged, at most so many. */
  of: number
}

const most = 24

/** How often the last periods that can be judged would have met levels. */
export function hitsOf(points: readonly SeriesPoint[], levels: Levels): Hits {
  const judged = points.filter(isFinal).slice(-most)
  const met = judged.filter(
    ({ value, marks }) =>
      targetStatus({ value: value.value, status: marks.status }, levels) === 'MET',
  )
  return { met: met.length, of: judged.length }
}
