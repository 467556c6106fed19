import { judgeDataSignal } from '../conditions/data-quality.js'
import { isForecastMissOver, judgeForecastMiss } from '../conditions/forecast-miss.js'
import { isShiftOver, judgeShift } from '../conditions/shift.js'
import { judgeStable } from '../conditions/stable.js'
import { isTargetMissOver, judgeTargetMiss } from '../conditions/target-miss.js'
import { isTrendOver, judgeTrend, type TrendsOfSeries } from '../conditions/trend.js'
import type { AlertFamily } from '../families.js'
import type { Judgement } from '../judgement.js'
import type { RuleSettings } from '../rule-settings.js'
import type { ActiveSeries } from '../strictness.js'
import type { WatchedSeries } from '../watched-series.js'

/** Families that are judged from one series alone. */
export const seriesFamilies = [
  'TARGET_MISS',
  'SHIFT',
  'TREND',
  'FORECAST_MISS',
  'STABLE',
  'DATA_QUALITY',
] as const satisfies readonly AlertFamily[]
export type SeriesFamily = (typeof seriesFamilies)[number]

export interface JudgedAt {
  series: WatchedSeries
  at: number
  /** Of that point and those before it, latest first. */
  trends: TrendsOfSeries
  /** The series of the run. */
  active: ActiveSeries
}

type SettingsFor = Partial<RuleSettings>

/** What one family says of a series at a point; `null` where it cannot be judged. */
export function judgeSeries(
  family: SeriesFamily,
  { series, at, trends, active }: JudgedAt,
  settings: SettingsFor,
): Judgement | null {
  const of = <F extends AlertFamily>(name: F) => settings[name] as RuleSettings[F]
  switch (family) {
    case 'TARGET_MISS':
      return judgeTargetMiss(series, at, of('TARGET_MISS'))
    case 'SHIFT':
      return judgeShift(series, at, of('SHIFT'), active)
    case 'TREND':
      return judgeTrend(series, at, trends, of('TREND'))
    case 'FORECAST_MISS':
      return judgeForecastMiss(series, at, of('FORECAST_MISS'))
    case 'STABLE':
      return judgeStable(series, at, of('STABLE'))
    case 'DATA_QUALITY':
      return judgeDataSignal(series, at)
  }
}

/** Whether the clear rule of a family holds at a point. */
export function isOverAt(
  family: AlertFamily,
  { series, at, subject }: { series: WatchedSeries; at: number; subject: string },
  settings: RuleSettings,
): boolean {
  switch (family) {
    case 'TARGET_MISS':
      return isTargetMissOver(series, at)
    case 'SHIFT':
      return isShiftOver(series, at, subject)
    case 'TREND':
      return isTrendOver(series, at)
    case 'FORECAST_MISS':
      return isForecastMissOver(series, at, settings.FORECAST_MISS)
    default:
      return true
  }
}
