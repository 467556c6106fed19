import { addDays } from '../../../domain/calendar/local-date.js'
import { ageBands } from '../../../domain/kpi/age-bands.js'
import { type Change, changeBetween } from '../../../domain/kpi/change-between.js'
import { isSettled, type MarkedValue } from '../../../domain/kpi/compared-reading.js'
import { type KpiDefinition, unitOf } from '../../../domain/kpi/define-kpi.js'
import { leftOut } from '../../../domain/kpi/left-out.js'
import { nonResponseBounds } from '../../../domain/kpi/non-response-bounds.js'
import type { ObservedKpi } from '../../../domain/kpi/observed.js'
import type { Parts } from '../../../domain/kpi/parts.js'
import { marksInPeriod } from '../../../domain/kpi/reading-status.js'
import { surveyEvidence } from '../../../domain/kpi/survey-evidence.js'
import { kpiValue } from '../../../domain/kpi/value-of.js'
import { asTold, isWithheld } from '../../../domain/kpi/withheld.js'
import type { Interval } from '../../../domain/statistics/interval.js'
import type { MeasuredGroup } from '../../measure/index.js'
import type { IntervalAnswer, PointAnswer, ReadingAnswer, Verdict } from '../answer.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod, FrameSettings } from '../question/frame.js'
import { hasAgeBands, hasBounds } from '../question/question-of.js'

/** What the store found for one period and group; undefined where it found nothing. */
export type Measured = Pick<MeasuredGroup, 'parts' | 'observed'> | undefined

/** What a formula is given where nothing was found. */
export const noParts: Parts = {
  sum: () => 0,
  level: () => 0,
  trailing: () => 0,
  histogram: () => new Map(),
}

const withLevel = (interval: Interval | null, level: number): IntervalAnswer | null =>
  interval && { low: interval.low, high: interval.high, level }

/** The value of one KPI in one period, with how far it can be relied on. */
export const valueIn = (
  chosen: ChosenKpi,
  framed: FramedPeriod,
  measured: Measured,
  settings: FrameSettings,
): MarkedValue => valuesIn(chosen, framed, settings)(measured)

/** The same for many groups of one period. */
export function valuesIn(
  { kpi, variant }: ChosenKpi,
  { period }: FramedPeriod,
  { timeZone, now }: FrameSettings,
): (measured: Measured) => MarkedValue {
  const unit = unitOf(kpi, variant)
  const marksOn = marksInPeriod(kpi, { periodEnd: period.end, timeZone, now })
  const told = asTold(variant.formula)
  return measured => {
    const observed = measured?.observed.get(kpi.code as ObservedKpi) ?? null
    const value = kpiValue(variant.formula, unit, measured?.parts ?? noParts, observed)
    return told({ value, marks: marksOn(value) })
  }
}

/** A value as it is told. A running period says so where it would else be called provisional. */
export function pointOf({ value, marks }: MarkedValue, { period }: FramedPeriod): PointAnswer {
  const isRunning = period.isRunning && marks.status === 'PROVISIONAL'
  return {
    value: value.value,
    numerator: value.numerator,
    denominator: value.denominator,
    n: Math.round(value.n),
    interval: withLevel(value.interval, 0.95),
    status: isRunning ? 'RUNNING' : marks.status,
  }
}

/** Until when a value may move, as the first local date on which it is final. */
export const marksOf = (
  { kpi }: ChosenKpi,
  { marks }: MarkedValue,
  { period }: FramedPeriod,
): Pick<ReadingAnswer, 'isProvisional' | 'isLowSample' | 'provisionalUntil'> => ({
  isProvisional: marks.isProvisional,
  isLowSample: marks.isLowSample,
  provisionalUntil: marks.isProvisional ? addDays(period.end, kpi.provisionalDays) : null,
})

/** The difference to the compared period and what it means, noise taken into account. */
export function changeOf(
  { kpi, variant }: ChosenKpi,
  now: MarkedValue,
  before: MarkedValue,
): ReadingAnswer['change'] {
  const change = changeBetween(now.value, before.value, kpi.better, unitOf(kpi, variant))
  if (!change) return null
  const { difference, relative, interval } = change
  const verdict = verdictOn(kpi, change, [now, before])
  return { difference, relative, interval: withLevel(interval, 0.95), verdict }
}

function verdictOn(kpi: KpiDefinition, change: Change, values: readonly MarkedValue[]): Verdict {
  if (values.some(({ marks }) => marks.isLowSample)) return 'NOT_COMPARABLE'
  if (change.verdict === 'NEITHER' || change.verdict === 'SAME') return change.verdict
  const isClear = change.isBeyondNoise !== false && values.every(value => isSettled(kpi, value))
  return isClear ? change.verdict : 'UNCLEAR'
}

/** The parts of a reading that not every KPI has; they are empty where they were not asked for. */
export function detailsOf(
  { kpi, variant }: ChosenKpi,
  measured: Measured,
  { now, areBoundsTold }: { now: MarkedValue; areBoundsTold: boolean },
): Pick<ReadingAnswer, 'excluded' | 'ageBands' | 'bounds' | 'evidence'> {
  const parts = measured?.parts ?? noParts
  return {
    excluded: leftOut(kpi, variant, parts),
    ageBands: hasAgeBands(variant) ? ageBands(parts) : [],
    bounds:
      isWithheld(now) || !areBoundsTold || !hasBounds(variant)
        ? null
        : withLevel(nonResponseBounds(parts), 1),
    evidence: surveyEvidence(variant.formula, parts, now.value.n),
  }
}
