import type { MarkedValue } from '../../../domain/kpi/compared-reading.js'
import { isWithheld } from '../../../domain/kpi/withheld.js'
import type { KpiSeries, SeriesPoint } from '../../../domain/signal/kpi-series.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'

/** Days on which something happened that the series is read by, ascending. */
export interface SeriesEvents {
  segmentStarts: readonly string[]
  changes: readonly string[]
}

const noEvents: SeriesEvents = { segmentStarts: [], changes: [] }

export interface HistorySeries {
  series: KpiSeries
  /** How many periods of the history lie before the first record. */
  before: number
}

/**
 * The series of a KPI from the first of its periods that has anything: what was before records began
 * is not zero, it is unknown. A level of nothing without any record has its last period only.
 */
export function seriesOfHistory(
  chosen: ChosenKpi,
  history: readonly FramedPeriod[],
  valueAt: (framed: FramedPeriod) => MarkedValue,
  events: SeriesEvents = noEvents,
): HistorySeries {
  const points = history.map(
    (framed): SeriesPoint => ({
      start: framed.period.start,
      ...valueAt(framed),
    }),
  )
  const first = points.findIndex(
    point => point.value.n > 0 && (point.value.value !== null || isWithheld(point)),
  )
  const last = points.at(-1)?.value.value == null ? points.length : points.length - 1
  const before = first < 0 ? last : first
  const grain = history.at(-1)?.period.grain ?? 'MONTH'
  const placeOf = (day: string) => history.findIndex(({ period }) => day < period.end) - before
  return {
    before,
    series: {
      ...chosen,
      grain,
      points: points.slice(before),
      segmentStarts: events.segmentStarts.map(placeOf).filter(place => place > 0),
      changes: events.changes.map(placeOf).filter(place => place >= 0),
    },
  }
}
