import type { Period } from '../calendar/period.js'
import type { Behaviour } from '../signal/behaviour-of.js'
import { scaleOfBehaviour } from '../signal/behaviour-of.js'
import { chanceOfMeeting, forecastOf } from '../signal/forecast-of.js'
import type { KpiSeries } from '../signal/kpi-series.js'
import type { Interval } from '../statistics/interval.js'
import { levelsForPeriod, type TargetTerms } from '../target/terms.js'

/** Why a chance can be given, or not. */
export type ChanceState = 'KNOWN' | 'TOO_FEW' | 'NOT_RELIABLE' | 'TOO_FAR' | 'PAST' | 'NO_LEVEL'

export interface Chance {
  state: ChanceState
  /** Of the period in which the target is to be met; `null` unless known. */
  chance: number | null
  expected: number | null
  /** 80 %. */
  likely: Interval | null
}

const unknown = (state: ChanceState): Chance => ({
  state,
  chance: null,
  expected: null,
  likely: null,
})

/**
 * The chance that the period in which a target is to be met meets it, if nothing but what was
 * foreseeable happens.
 *
 * @param ahead the periods after the last final one, in order, as far as forecasts may go.
 * @param aim the period in which the target is to be met.
 */
export function chanceToMeetTarget(
  { series, behaviour }: { series: KpiSeries; behaviour: Behaviour },
  terms: TargetTerms,
  { ahead, aim }: { ahead: readonly Period[]; aim: Pick<Period, 'start' | 'end'> },
): Chance {
  const levels = levelsForPeriod(terms, aim.end)
  if (!levels) return unknown('NO_LEVEL')
  const first = ahead[0]
  if (first && aim.start < first.start) return unknown('PAST')
  const starts = ahead.map(({ start }) => start)
  const forecast = forecastOf(series, behaviour, starts)
  if (!forecast) return unknown('TOO_FEW')
  if (!forecast.isReliable) return unknown('NOT_RELIABLE')
  const point = forecast.points.find(({ start }) => start === aim.start)
  if (!point) return unknown('TOO_FAR')
  const chance = chanceOfMeeting(scaleOfBehaviour(series, behaviour), point, levels)
  return { state: 'KNOWN', chance, expected: point.value, likely: point.interval80 }
}
