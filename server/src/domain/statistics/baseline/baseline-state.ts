/**
 * How far limits may be trusted. COLLECTING: too few points to draw any. TRIAL: drawn, nobody is
 * notified. ACTIVE: they signal.
 */
export type BaselineState = 'COLLECTING' | 'TRIAL' | 'ACTIVE'

export type ChartGrain = 'WEEK' | 'MONTH'

const fewestForTrial = 8
const fewestForActive = { MONTH: 12, WEEK: 20 } as const
const mostInBaseline = 24

export interface Baseline {
  state: BaselineState
  /** How many points, from the first of the segment, set the limits. */
  count: number
  /** Whether later points no longer move the limits. */
  isFrozen: boolean
}

/**
 * The baseline of a segment with so many final points: all of them up to twenty-four, frozen then.
 *
 * Source: twelve points with trial limits below, NHSRplotthedots, vignette on the number of points;
 * authorities differ between six and thirty.
 */
export function baselineOf(points: number, grain: ChartGrain): Baseline {
  const drawn = points < fewestForActive[grain] ? 'TRIAL' : 'ACTIVE'
  return {
    state: points < fewestForTrial ? 'COLLECTING' : drawn,
    count: Math.min(points, mostInBaseline),
    isFrozen: points >= mostInBaseline,
  }
}
