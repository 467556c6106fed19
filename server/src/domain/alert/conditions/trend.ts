import { type SeriesTrend, trendOf } from '../../signal/trend-of.js'
import { benjaminiHochberg } from '../../statistics/trend/benjamini-hochberg.js'
import { type Judgement, quiet } from '../judgement.js'
import { isMaterial } from '../materiality.js'
import type { SettingsOf } from '../rule-settings.js'
import { behaviourAt } from '../usual-range.js'
import type { WatchedPoint, WatchedSeries } from '../watched-series.js'

/** The trend of the window that ends at a judged point; `null` with too few points. */
export function trendAt(watched: WatchedSeries, at: number): SeriesTrend | null {
  const known = behaviourAt(watched, at)
  return known && trendOf(known.series, known.behaviour)
}

/** For each test of a run, its probability corrected for their number; `null` where there was none. */
export function adjustedForRun(
  tests: readonly (SeriesTrend | null)[],
  q: number,
): (number | null)[] {
  const made = tests.filter(test => test !== null)
  const adjusted = benjaminiHochberg(
    made.map(({ p }) => p),
    q,
  )
  let next = 0
  return tests.map(test => test && (adjusted[next++]?.p ?? 1))
}

/** What the trends of a series are at a point and before it, each with its corrected probability. */
export type TrendsOfSeries = readonly { test: SeriesTrend; adjusted: number }[]

/**
 * A3: a series drifts for the worse. Holds where the test says so among all tests of the run, and the
 * slope amounts to something within a few periods; confirmed when it held at the evaluation before.
 *
 * @param trends the latest first; empty where the series is too short.
 */
export function judgeTrend(
  watched: WatchedSeries,
  at: number,
  trends: TrendsOfSeries,
  settings: SettingsOf<'TREND'>,
): Judgement | null {
  const [latest] = trends
  if (!latest || watched.kpi.better === 'NEITHER') return null
  const holds = trends.map((trend, back) => holdsAt(watched, at - back, trend, settings))
  if (!holds[0]) return quiet
  const { confirmations } = settings
  const { test, adjusted } = latest
  return {
    kind: 'BREACHED',
    isConfirmed: holds.slice(0, confirmations).filter(Boolean).length >= confirmations,
    severity: 'WARNING',
    side: 'WORSE',
    subject: '',
    finding: {
      rule: 'TREND',
      slope: test.slope,
      interval: test.interval,
      p: test.p,
      adjusted,
      periods: test.to - test.from + 1,
    },
  }
}

function holdsAt(
  { points, unit }: WatchedSeries,
  at: number,
  { test, adjusted }: TrendsOfSeries[number],
  { p, falseDiscovery, periodsAhead, materiality }: SettingsOf<'TREND'>,
): boolean {
  if (test.p >= p || adjusted > falseDiscovery || test.variation !== 'WORSENING') return false
  const { value, target } = points[at] as WatchedPoint
  const context = { unit, usual: value, levels: target?.levels ?? null }
  return isMaterial(test.slope * periodsAhead, context, materiality)
}

/** No drift for the worse is even worth showing any more. */
export function isTrendOver(watched: WatchedSeries, at: number): boolean {
  const test = trendAt(watched, at)
  return test !== null && test.variation !== 'WORSENING'
}
