import type { ActiveSeries } from '../strictness.js'
import { behaviourAt } from '../usual-range.js'
import type { RunInput } from './run-input.js'

/** The series of a run of which a shift for the worse could be told: with a direction and a usual range. */
export function activeSeriesOf({ series, settingsOf }: RunInput): ActiveSeries {
  const active = series.filter(
    one =>
      one.kpi.better !== 'NEITHER' &&
      settingsOf('SHIFT', one.kpi.code) !== null &&
      behaviourAt(one, one.points.length - 1) !== null,
  )
  const ofGrain = (grain: string) => active.filter(one => one.grain === grain).length
  return { monthly: ofGrain('MONTH'), weekly: ofGrain('WEEK') }
}
