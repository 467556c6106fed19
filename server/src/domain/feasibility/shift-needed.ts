import type { PointLimits } from '../signal/scale.js'
import type { Levels } from '../target/levels.js'

/** How far the middle of a process has to move towards the better, in the unit of the value. */
export interface ShiftNeeded {
  /** Until half of the periods meet the target. 0: it does already. */
  onAverage: number
  /** Until chance alone never misses it. `null`: no shift does that, the range is too narrow. */
  reliably: number | null
}

/** The shift that a process with these limits needs for levels. */
export function shiftNeeded({ low, centre, high }: PointLimits, levels: Levels): ShiftNeeded {
  if (levels.direction === 'RANGE') {
    const isTooNarrow = high - low > levels.high - levels.low
    const into = (below: number, above: number) =>
      Math.max(levels.low - below, above - levels.high, 0)
    return { onAverage: into(centre, centre), reliably: isTooNarrow ? null : into(low, high) }
  }
  const { direction, target } = levels
  const short = (from: number) =>
    Math.max(0, direction === 'HIGHER' ? target - from : from - target)
  return { onAverage: short(centre), reliably: short(direction === 'HIGHER' ? low : high) }
}
