import { judgeBudgetBurn } from '../conditions/budget-burn.js'
import { judgeSideEffect } from '../conditions/side-effect.js'
import { adjustedForRun, type TrendsOfSeries, trendAt } from '../conditions/trend.js'
import type { AlertFamily } from '../families.js'
import { fingerprintOf } from '../fingerprint.js'
import type { Judgement } from '../judgement.js'
import type { WatchedSeries } from '../watched-series.js'
import { activeSeriesOf } from './active-series.js'
import type { Breached } from './found.js'
import { type JudgedAt, judgeSeries, seriesFamilies } from './judge-series.js'
import type { RunInput } from './run-input.js'
import type { SeriesIndex } from './series-index.js'

/** Every condition of every family that holds at the last point of a series, confirmed or not. */
export function findBreaches(input: RunInput, index: SeriesIndex): Breached[] {
  const trends = trendsOfRun(input)
  const active = activeSeriesOf(input)
  return [
    ...input.series.flatMap(series =>
      ofSeries(input, { series, active, trends: trends.get(series) ?? [] }),
    ),
    ...input.series.flatMap(series => ofPairs(input, series, index)),
    ...input.daily.flatMap(series => ofDays(input, series)),
    ...input.checks.flatMap(({ series, judgement }) =>
      breached('DATA_QUALITY', series, series.points.length - 1, judgement),
    ),
  ]
}

const mostBehind = 6

/** What was so long ago tells nobody anything: since then there were too few records to judge. */
const isBehind = ({ points, whole }: WatchedSeries): boolean =>
  whole.points.length - 1 - (points.at(-1)?.place ?? 0) > mostBehind

function ofSeries(input: RunInput, { series, ...known }: Omit<JudgedAt, 'at'>): Breached[] {
  const at = series.points.length - 1
  if (at < 0 || isBehind(series)) return []
  return seriesFamilies.flatMap(family => {
    const settings = input.settingsOf(family, series.kpi.code)
    if (!settings) return []
    const judgement = judgeSeries(family, { series, at, ...known }, { [family]: settings })
    return breached(family, series, at, judgement)
  })
}

function ofPairs(input: RunInput, series: WatchedSeries, index: SeriesIndex): Breached[] {
  const settings = input.settingsOf('SIDE_EFFECT', series.kpi.code)
  const at = series.points.length - 1
  if (!settings || at < 0 || series.grain !== 'MONTH') return []
  return series.kpi.pairedWith.flatMap(code => {
    const pair = index.besides(series, code)
    if (!pair || pair.points.length === 0) return []
    return breached('SIDE_EFFECT', series, at, judgeSideEffect(series, at, pair, settings))
  })
}

function ofDays(input: RunInput, series: WatchedSeries): Breached[] {
  const at = series.points.length - 1
  if (at < 0 || !input.settingsOf('BUDGET_BURN', series.kpi.code)) return []
  return breached('BUDGET_BURN', series, at, judgeBudgetBurn(series, at))
}

function breached(
  family: AlertFamily,
  series: WatchedSeries,
  at: number,
  judgement: Judgement | null,
): Breached[] {
  if (judgement?.kind !== 'BREACHED') return []
  const fingerprint = fingerprintOf(family, series, judgement.subject)
  return [{ family, series, at, breach: judgement, fingerprint }]
}

/** The tests of every series, corrected for their number at each evaluation that confirms. */
function trendsOfRun(input: RunInput): Map<WatchedSeries, TrendsOfSeries> {
  const tested = input.series.flatMap(series => {
    const settings = input.settingsOf('TREND', series.kpi.code)
    return settings && series.kpi.better !== 'NEITHER' ? [{ series, settings }] : []
  })
  const found = new Map(tested.map(({ series }) => [series, [] as TrendsOfSeries[number][]]))
  const most = Math.max(0, ...tested.map(({ settings }) => settings.confirmations))
  for (let back = 0; back < most; back++) {
    const tests = tested.map(({ series }) => trendAt(series, series.points.length - 1 - back))
    const q = Math.max(...tested.map(({ settings }) => settings.falseDiscovery))
    const adjusted = adjustedForRun(tests, q)
    tested.forEach(({ series }, place) => {
      const [test, corrected] = [tests[place], adjusted[place]]
      const before = found.get(series)
      if (test && corrected != null && before?.length === back)
        before.push({ test, adjusted: corrected })
    })
  }
  return found
}
