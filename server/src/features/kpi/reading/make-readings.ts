import type { MarkedValue } from '../../../domain/kpi/compared-reading.js'
import { behaviourOf } from '../../../domain/signal/behaviour-of.js'
import type { Comparison, ReadingAnswer, ScopeAnswer } from '../answer.js'
import type { EventsOf } from '../behaviour/read-events.js'
import { readingSignalOf } from '../behaviour/reading-signal.js'
import { seriesOfHistory } from '../behaviour/series-of-history.js'
import { remember } from '../explain/origins.js'
import type { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import type { Look } from '../question/look.js'
import { noTargetOf, pointTargetOf, readingTargetOf } from '../target/judged-target.js'
import type { ScopeTargets } from '../target/scope-targets.js'
import { describeChosen } from './describe-kpi.js'
import { permalink } from './permalink.js'
import { changeOf, detailsOf, type Measured, marksOf, pointOf, valueIn } from './reading-of.js'

/** Which periods a reading looks at. */
export interface ReadingFrame {
  current: FramedPeriod
  compared: FramedPeriod | null
  compare: Comparison | null
  trend: readonly FramedPeriod[]
  /** What the period is judged by, itself the last; empty where nobody asks for a judgement. */
  history: readonly FramedPeriod[]
}

/** What the store found for one scope or group, by place of the period in the question. */
export interface MeasuredScope {
  scope: ScopeAnswer
  at(place: number): Measured
  /** Of a group that is shown beside others: its values as they may be told there. */
  beside?: (chosen: ChosenKpi, framed: FramedPeriod) => MarkedValue
  /** The same of its bounds; absent: they may be told. */
  areBoundsTold?: boolean
  /** `null`: nobody asks for them. */
  targets: ScopeTargets | null
  /** `null`: nobody asks for a judgement by the history. */
  events: EventsOf | null
}

/** Asks for every period of the frame. */
export function askFor(frame: ReadingFrame, periods: AskedPeriods): void {
  for (const each of [frame.current, frame.compared, ...frame.trend, ...frame.history])
    if (each) periods.placeOf(each)
}

/** One reading from what was measured. */
export function readingOf(
  look: Look,
  chosen: ChosenKpi,
  frame: ReadingFrame,
  { measured, periods }: { measured: MeasuredScope; periods: AskedPeriods },
): ReadingAnswer {
  const found = (framed: FramedPeriod) => measured.at(periods.placeOf(framed))
  const valueAt = (framed: FramedPeriod) =>
    measured.beside?.(chosen, framed) ?? valueIn(chosen, framed, found(framed), look.settings)
  const { current, compared, compare } = frame
  const now = valueAt(current)
  const before = compared && valueAt(compared)
  const { kpi, variant } = describeChosen(chosen)
  const history = seriesOfHistory(
    chosen,
    frame.history,
    valueAt,
    measured.events?.(chosen, measured.scope),
  )
  const behaviour = behaviourOf(history.series)
  const { targets } = measured
  const target = targets?.find(chosen, current) ?? null
  const reading: ReadingAnswer = {
    kpi,
    variant,
    period: current.period,
    scope: measured.scope,
    ...pointOf(now, current),
    ...marksOf(chosen, now, current),
    previous: compared && before && { ...pointOf(before, compared), period: compared.period },
    change: before && changeOf(chosen, now, before),
    trend: frame.trend.map(each => ({
      ...pointOf(valueAt(each), each),
      period: each.period,
      target: targets && pointTargetOf(targets.find(chosen, each), valueAt(each)),
    })),
    ...detailsOf(chosen, found(current), { now, areBoundsTold: measured.areBoundsTold ?? true }),
    ...readingSignalOf(history, behaviour),
    target: target && readingTargetOf(look, target, { one: chosen, value: now, behaviour }),
    noTarget: target && noTargetOf(look, chosen, target),
    ...look.stamp,
    permalink: permalink({
      scope: measured.scope,
      period: current.period,
      compare,
      asOf: look.stamp.asOf,
      kpi: { code: kpi.code, variant: variant.code },
    }),
  }
  return remember(reading, { look, chosen, framed: current })
}
