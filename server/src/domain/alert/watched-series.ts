import type { LocalDate } from '../calendar/local-date.js'
import type { KpiDefinition, Unit } from '../kpi/define-kpi.js'
import type { KpiSeries } from '../signal/kpi-series.js'
import type { Interval } from '../statistics/interval.js'
import type { Levels } from '../target/levels.js'

/** What was divided by what. */
export interface Count {
  numerator: number
  denominator: number
}

/** Whose figures are watched. */
export interface WatchedScope {
  level: 'ORGANISATION' | 'DEPARTMENT' | 'SERVICE'
  /** Stable key: `ORGANISATION`, `DEPARTMENT/IT`, `SERVICE/EMAIL`. */
  key: string
  label: string
  /** Key of the scope that this one is a part of; `null` for the organisation. */
  parent: string | null
}

export type WatchedGrain = 'DAY' | 'WEEK' | 'MONTH'

/** The target that a period is judged by. */
export interface TargetHere {
  /** Version on record, as evidence names it. */
  version: string
  /** Where it comes from, in words: "from IT", "decision 2026-04". */
  reference: string
  levels: Levels
  /** The day by which it is to be met, where it moves towards one. */
  date: LocalDate | null
  /** Someone has answered for missing it; it is not alerted. */
  isWaived: boolean
}

/** One period that may be judged: final, with enough records. */
export interface WatchedPoint {
  /** Index in the whole series. */
  place: number
  start: LocalDate
  end: LocalDate
  label: string
  /** Not a number where only the data themselves are looked at. */
  value: number
  numerator: number | null
  denominator: number | null
  n: number
  /** 95 %. */
  interval: Interval | null
  target: TargetHere | null
}

/** A period that has not come yet, with the target it will be judged by. */
export type ComingPeriod = Pick<WatchedPoint, 'start' | 'end' | 'label' | 'target'>

/** The periods of one KPI, variant, scope and grain since its limits began, in order, as alerts look at them. */
export interface WatchedSeries {
  kpi: KpiDefinition
  variant: string
  unit: Unit
  scope: WatchedScope
  grain: WatchedGrain
  /** Start of the first period of the segment: limits begin anew with it. */
  segment: LocalDate
  /** The series as its control chart shows it: every period, every segment. */
  whole: KpiSeries
  points: readonly WatchedPoint[]
  /** What every final period counted, those with too few records included, by its start. */
  counts: ReadonlyMap<LocalDate, Count>
  /** The periods after the last point, for forecasts. */
  coming: readonly ComingPeriod[]
}

/** What tells a series from all others. */
export interface SeriesKey extends Pick<WatchedSeries, 'kpi' | 'variant' | 'grain'> {
  scope: Pick<WatchedScope, 'key'>
}

/** Names a series among all others. */
export const seriesName = ({ kpi, variant, scope, grain }: SeriesKey): string =>
  [kpi.code, variant, scope.key, grain].join('|')

/** The target of the period so many places after a point; `null` where there is none or nothing known. */
export function comingAfter(
  { points, coming }: WatchedSeries,
  at: number,
  ahead: number,
): ComingPeriod | null {
  return points[at + ahead] ?? coming[at + ahead - points.length] ?? null
}
