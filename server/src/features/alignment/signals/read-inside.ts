import type { ReadSeries } from '../../../domain/alignment/checks/recent-signal.js'
import { behaviourOf } from '../../../domain/signal/behaviour-of.js'
import type { KpiSeries } from '../../../domain/signal/kpi-series.js'
import { evidenceInWords, inUnitOf } from '../../../domain/signal/signal-evidence.js'
import type { KpiHistory, PeriodAnswer } from '../../kpi/index.js'
import type { SignalAnswer } from '../answer/signal-answer.js'

/** A series up to a period, and its periods. */
export interface InsideRead extends ReadSeries {
  periods: readonly PeriodAnswer[]
}

/** The history up to the period that ends on a day, as its control chart shows it; `null`: none yet. */
export function seriesUntil({ series, periods }: KpiHistory, end: string): InsideRead | null {
  const count = periods.filter(period => period.end <= end).length
  if (count === 0 || periods[count - 1]?.end !== end) return null
  const cut: KpiSeries = { ...series, points: series.points.slice(0, count) }
  return { series: cut, behaviour: behaviourOf(cut), periods: periods.slice(0, count) }
}

/** What a series signalled at a point, with what that rests on. */
export function signalAnswerOf(
  { series, behaviour, periods }: InsideRead,
  { at, times }: { at: number; times: number },
): SignalAnswer {
  const upTo = { ...series, points: series.points.slice(0, at + 1) }
  const value = series.points[at]?.value.value ?? null
  return {
    kpi: { code: series.kpi.code, name: series.kpi.name },
    value,
    valueInWords: inUnitOf(series, value),
    period: periods[at] as PeriodAnswer,
    times,
    evidence: evidenceInWords(upTo, behaviour),
  }
}
