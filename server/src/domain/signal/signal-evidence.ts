import { unitOf } from '../kpi/define-kpi.js'
import { valueInWords } from '../kpi/value-in-words.js'
import type { Behaviour } from './behaviour-of.js'
import { grainNoun } from './grain-noun.js'
import type { KpiSeries } from './kpi-series.js'
import type { PointLimits } from './scale.js'

/** A value of the series as a sentence says it. */
export const inUnitOf = ({ kpi, variant }: KpiSeries, value: number | null): string =>
  valueInWords(value, unitOf(kpi, variant))

export const rangeInWords = (series: KpiSeries, { low, high }: PointLimits): string =>
  `${inUnitOf(series, low)} to ${inUnitOf(series, high)}`

/** Judged points up to here that lie on the same side of the centre. */
export function runLengthAt({ points }: Behaviour, at: number): number {
  const judged = points.slice(0, at + 1).filter(({ isEvaluated }) => isEvaluated)
  const side = Math.sign(judged.at(-1)?.distance ?? 0)
  const before = judged.findLastIndex(({ distance }) => Math.sign(distance ?? 0) !== side)
  return judged.length - 1 - before
}

/** What the last point of a series rests its signal on, to stand in brackets; empty without one. */
export function evidenceInWords(series: KpiSeries, behaviour: Behaviour): string {
  const at = series.points.length - 1
  const signal = behaviour.signals.find(each => each.at === at)
  const limits = behaviour.points[at]?.limits
  if (!signal || !limits) return ''
  if (signal.rule === 'BEYOND') return `usual range ${rangeInWords(series, limits)}`
  const noun = grainNoun[series.grain]
  const where = `${signal.side === 'HIGH' ? 'above' : 'below'} its average of ${inUnitOf(series, limits.centre)}`
  return signal.rule === 'TWO_OF_THREE'
    ? `two of three ${noun}s far ${where}`
    : `${runLengthAt(behaviour, at)} ${noun}s in a row ${where}`
}
