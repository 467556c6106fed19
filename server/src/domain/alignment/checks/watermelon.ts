import type { Behaviour } from '../../signal/behaviour-of.js'
import type { KpiSeries } from '../../signal/kpi-series.js'
import type { TargetStatus } from '../../target/judgement/target-status.js'

/** In how many of the last periods a signal still counts as of now. */
export const recentPeriods = 3

export interface WatermelonSymptom<S> {
  read: S
  /** Place in the series of the latest point at which a signal said worse. */
  at: number
  /** In how many of the recent periods one did. */
  times: number
}

/**
 * Green outside, red inside: the promises of a service are kept by its target, while satisfaction,
 * reopenings, recurrence or lost time signal worse. `null`: it is not green, or nothing signals.
 *
 * @param inside series up to the period asked about, with their behaviour.
 */
export function watermelonOf<S extends { series: KpiSeries; behaviour: Behaviour }>(
  compliance: TargetStatus,
  inside: readonly S[],
): WatermelonSymptom<S>[] | null {
  if (compliance !== 'MET') return null
  const symptoms = inside.flatMap(read => symptomOf(read) ?? [])
  return symptoms.length > 0 ? symptoms : null
}

function symptomOf<S extends { series: KpiSeries; behaviour: Behaviour }>(
  read: S,
): WatermelonSymptom<S> | null {
  const first = read.series.points.length - recentPeriods
  const places = read.behaviour.points.flatMap(({ variation }, place) =>
    place >= first && variation === 'WORSENING' ? [place] : [],
  )
  const at = places.at(-1)
  return at === undefined ? null : { read, at, times: places.length }
}
