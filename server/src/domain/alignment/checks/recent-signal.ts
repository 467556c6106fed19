import type { Behaviour } from '../../signal/behaviour-of.js'
import type { KpiSeries } from '../../signal/kpi-series.js'

/** A series up to the period asked about, with what it does by chance and what lies outside. */
export interface ReadSeries {
  series: KpiSeries
  behaviour: Behaviour
}

/** In how many of the last periods a signal still counts as of now. */
export const recentPeriods = 3

/** Where a series signalled one way lately. */
export interface RecentSignal {
  /** Place in the series of the latest such point. */
  at: number
  /** Of the recent periods, in how many. */
  times: number
}

/**
 * Whether a series has got better or worse by its own usual range in the last few periods. Of a KPI
 * that is neither better nor worse, less is worse: such are kept as the weight behind another.
 */
export function recentSignal(
  { series, behaviour }: ReadSeries,
  way: 'BETTER' | 'WORSE',
): RecentSignal | null {
  const first = series.points.length - recentPeriods
  const wanted = way === 'BETTER' ? 'IMPROVING' : 'WORSENING'
  const isFalling = (place: number) =>
    series.kpi.better === 'NEITHER' &&
    way === 'WORSE' &&
    behaviour.signals.some(({ at, side }) => at === place && side === 'LOW')
  const places = behaviour.points.flatMap(({ variation }, place) =>
    place >= first && (variation === wanted || isFalling(place)) ? [place] : [],
  )
  const at = places.at(-1)
  return at === undefined ? null : { at, times: places.length }
}
