import { benjaminiHochberg } from '../../statistics/trend/benjamini-hochberg.js'
import { mannKendall } from '../../statistics/trend/mann-kendall.js'
import { type Slope, theilSen } from '../../statistics/trend/theil-sen.js'
import type { Judgement } from '../judgement.js'
import { quiet } from '../judgement.js'
import { isMaterial } from '../materiality.js'
import type { SettingsOf } from '../rule-settings.js'
import type { WatchedPoint, WatchedSeries } from '../watched-series.js'

/** The test of one series at one point, before it is seen beside the others of its run. */
export interface TrendTest {
  p: number
  slope: Slope
  periods: number
}

const fewest = { MONTH: 12, WEEK: 20, DAY: Number.POSITIVE_INFINITY } as const
const shown = 0.05

/** Mann–Kendall test and Sen's slope of the window that ends at a point; `null` with too few points. */
export function trendAt(
  { grain, points }: WatchedSeries,
  at: number,
  { windowMonths, windowWeeks }: SettingsOf<'TREND'>,
): TrendTest | null {
  const length = grain === 'WEEK' ? windowWeeks : windowMonths
  const values = points.slice(Math.max(0, at + 1 - length), at + 1).map(({ value }) => value)
  if (values.length < fewest[grain]) return null
  const test = mannKendall(values)
  const slope = theilSen(values)
  return test && slope && { p: test.p, slope, periods: values.length }
}

/** For each test of a run, its probability corrected for their number; `null` where there was none. */
export function adjustedForRun(tests: readonly (TrendTest | null)[], q: number): (number | null)[] {
  const made = tests.filter(test => test !== null)
  const adjusted = benjaminiHochberg(
    made.map(({ p }) => p),
    q,
  )
  let next = 0
  return tests.map(test => test && (adjusted[next++]?.p ?? 1))
}

/** What the trends of a series are at a point and before it, each with its corrected probability. */
export type TrendsOfSeries = readonly { test: TrendTest; adjusted: number }[]

/**
 * A3: a series drifts for the worse. Holds where the test says so among all tests of the run, and the
 * slope amounts to something within a few periods; confirmed when it held at the evaluation before.
 *
 * @param trends the latest first; empty where the series is too short.
 */
export function judgeTrend(
  series: WatchedSeries,
  at: number,
  trends: TrendsOfSeries,
  settings: SettingsOf<'TREND'>,
): Judgement | null {
  const [latest] = trends
  if (!latest || series.kpi.better === 'NEITHER') return null
  const holds = trends.map((trend, back) => holdsAt(series, at - back, trend, settings))
  if (!holds[0]) return quiet
  const { test, adjusted } = latest
  return {
    kind: 'BREACHED',
    isConfirmed:
      holds.slice(0, settings.confirmations).filter(Boolean).length >= settings.confirmations,
    severity: 'WARNING',
    side: 'WORSE',
    subject: '',
    finding: {
      rule: 'TREND',
      slope: test.slope.slope,
      interval: test.slope.interval,
      p: test.p,
      adjusted,
      periods: test.periods,
    },
  }
}

function holdsAt(
  series: WatchedSeries,
  at: number,
  { test, adjusted }: TrendsOfSeries[number],
  { p, falseDiscovery, periodsAhead, materiality }: SettingsOf<'TREND'>,
): boolean {
  if (test.p >= p || adjusted > falseDiscovery || !isWorse(series, test)) return false
  const { value, target } = series.points[at] as WatchedPoint
  const context = { unit: series.unit, usual: value, levels: target?.levels ?? null }
  return isMaterial(test.slope.slope * periodsAhead, context, materiality)
}

const isWorse = ({ kpi }: WatchedSeries, { slope }: TrendTest): boolean =>
  kpi.better === 'HIGHER' ? slope.slope < 0 : slope.slope > 0

/** No drift for the worse is even visible any more. */
export function isTrendOver(
  series: WatchedSeries,
  at: number,
  settings: SettingsOf<'TREND'>,
): boolean {
  const test = trendAt(series, at, settings)
  return test !== null && !(test.p < shown && isWorse(series, test))
}
