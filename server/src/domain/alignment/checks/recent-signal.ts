import type { Behaviour } from '../../signal/behaviour-of.js'
import type { KpiSeries } from '../../signal/kpi-series.js'
import { speaksAgainst } from '../../signal/speaks-against.js'

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
 * Whether a series has got better or worse by its own usual range in the last few periods; of a KPI
 * that is neither, whether it left that range on the side that speaks against its pairs.
 */
export function recentSignal(
  { series, behaviour }: ReadSeries,
  way: 'BETTER' | 'WORSE',
): RecentSignal | null {
  const first = series.points.length - recentPeriods
  const wanted = way === 'BETTER' ? 'IMPROVING' : 'WORSENING'
  const speaks = (place: number) =>
    series.kpi.better === 'NEITHER' &&
    way === 'WORSE' &&
    behaviour.signals.some(signal => signal.at === place && speaksAgainst(series.kpi, signal))
  const places = behaviour.points.flatMap(({ variation }, place) =>
    place >= first && (variation === wanted || speaks(place)) ? [place] : [],
  )
  const at = places.at(-1)
  return at === undefined ? null : { at, times: places.length }
}
