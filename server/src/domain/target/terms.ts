import type { LocalDate } from '../calendar/local-date.js'
import { type Levels, levelsAbout, type Range } from './levels.js'
import { finalValue, judgedOn, type Trajectory, tabledOn } from './trajectory.js'

/** A target that moves, with thresholds agreed about the value that it leads to. */
export interface DirectedTerms {
  direction: 'HIGHER' | 'LOWER'
  trajectory: Trajectory
  red: number
  stretch?: number
}

/** What is agreed about a value: a direction with a trajectory, or a range that stays. */
export type TargetTerms = DirectedTerms | Range

/**
 * The levels that a period is judged by: those of its last local day. Red and stretch keep their
 * distance to the target unless they are tabled for that day. `null` where the trajectory has no
 * value yet, or none any more.
 */
export const levelsForPeriod = (terms: TargetTerms, periodEnd: LocalDate): Levels | null =>
  levelsOn(terms, judgedOn(periodEnd))

/** The same on a day. */
export function levelsOn(terms: TargetTerms, day: LocalDate): Levels | null {
  if (terms.direction === 'RANGE') return terms
  const { direction, trajectory, red, stretch } = terms
  const tabled = tabledOn(trajectory, day)
  const target = finalValue(trajectory)
  if (!tabled || target === null) return null
  const moved = levelsAbout({ direction, target, red, stretch }, tabled.value)
  return {
    ...moved,
    red: tabled.red ?? moved.red,
    stretch: tabled.stretch ?? moved.stretch,
  }
}
