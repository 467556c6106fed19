import type { Unit } from '../kpi/define-kpi.js'
import type { Levels } from '../target/levels.js'
import type { Materiality } from './rule-settings.js'

/**
 * Whether a movement is large enough to be worth anybody's time: measured against the distance from
 * target to red where one was agreed, else against the value itself.
 */
export function isMaterial(
  movement: number,
  { unit, usual, levels }: { unit: Unit; usual: number; levels: Levels | null },
  { shareOfBand, ofShares, relative }: Materiality,
): boolean {
  const size = Math.abs(movement)
  const band = levels && bandOf(levels)
  if (band !== null) return size >= shareOfBand * band
  return unit === 'RATIO' ? size >= ofShares : size >= relative * Math.abs(usual)
}

/** From target to red, or from the nearer edge of a range. */
function bandOf(levels: Levels): number {
  if (levels.direction !== 'RANGE') return Math.abs(levels.target - levels.red)
  return Math.min(levels.low - levels.redLow, levels.redHigh - levels.high)
}
