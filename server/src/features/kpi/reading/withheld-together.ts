import { withheldAmong } from '../../../domain/access/smallest-group.js'
import type { MarkedValue } from '../../../domain/kpi/compared-reading.js'
import { isOfAnswers } from '../../../domain/kpi/of-answers.js'
import { withheld } from '../../../domain/kpi/withheld.js'
import type { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod, FrameSettings } from '../question/frame.js'
import { type Measured, valuesIn } from './reading-of.js'

/** What was found for one group, by place of the period in the question. */
export type MeasuredAt = (place: number) => Measured

/** The value of one group of several, as it may be told beside the others. */
export type ValueBeside = (group: number, chosen: ChosenKpi, framed: FramedPeriod) => MarkedValue

/**
 * Values of groups that are shown together: with one of too few answers those beside it are withheld
 * that it could be told from. Each KPI and period is worked out once for all groups.
 */
export function valuesBeside(
  groups: readonly MeasuredAt[],
  periods: AskedPeriods,
  settings: FrameSettings,
): ValueBeside {
  const known = new Map<ChosenKpi, Map<FramedPeriod, readonly MarkedValue[]>>()
  return (group, chosen, framed) => {
    const byPeriod = known.get(chosen) ?? new Map<FramedPeriod, readonly MarkedValue[]>()
    known.set(chosen, byPeriod)
    const values = byPeriod.get(framed) ?? valuesOf(chosen, framed)
    byPeriod.set(framed, values)
    return values[group] as MarkedValue
  }

  function valuesOf(chosen: ChosenKpi, framed: FramedPeriod): readonly MarkedValue[] {
    const place = periods.placeOf(framed)
    const valueIn = valuesIn(chosen, framed, settings)
    const values = groups.map(at => valueIn(at(place)))
    if (!isOfAnswers(chosen.variant.formula)) return values
    const isHidden = withheldAmong(values.map(({ value }) => value.n))
    return values.map((value, i) => (isHidden[i] ? withheld(value) : value))
  }
}
