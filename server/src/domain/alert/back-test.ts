import type { LocalDate } from '../calendar/local-date.js'
import { type TrendsOfSeries, trendAt } from './conditions/trend.js'
import type { Finding } from './evidence.js'
import type { Severity } from './families.js'
import type { Breach } from './judgement.js'
import { nextState } from './lifecycle/next-state.js'
import { type AlertState, reopensWithin } from './lifecycle/states.js'
import type { RuleSettings } from './rule-settings.js'
import { isOverAt, judgeSeries, type SeriesFamily } from './run/judge-series.js'
import type { ActiveSeries } from './strictness.js'
import type { WatchedSeries } from './watched-series.js'

/** One alert that a rule would have raised. */
export interface Episode {
  /** First period in which it would have fired. */
  from: LocalDate
  fromLabel: string
  /** Period in which it would have been resolved; `null` while it lasts. */
  to: LocalDate | null
  toLabel: string | null
  severity: Severity
  side: Breach['side']
  finding: Finding
}

interface Running {
  state: AlertState
  episode: Episode
  /** Place of the point at which it was resolved. */
  resolvedAt: number
}

const alone: ActiveSeries = { monthly: 1, weekly: 0 }

/**
 * When a rule would have fired over the history of a series, if at each period it had been known what
 * was known up to it, and nobody had done anything. A trend is seen alone here, without the
 * correction for the number of tests of a run, so there may be more of them than in practice.
 *
 * @param active the series watched with it: the more, the stronger a shift has to be. Default: none.
 */
export function backTest(
  family: SeriesFamily,
  series: WatchedSeries,
  settings: RuleSettings,
  active: ActiveSeries = alone,
): Episode[] {
  const found: Episode[] = []
  let running: Running | null = null
  for (let at = 0; at < series.points.length; at++) {
    const trends = trendsUpTo(series, at, settings)
    const judgement = judgeSeries(family, { series, at, trends, active }, settings)
    running = step(running, { family, series, at, settings }, judgement)
    if (running && found.at(-1) !== running.episode) found.push(running.episode)
  }
  return found
}

interface Step {
  family: SeriesFamily
  series: WatchedSeries
  at: number
  settings: RuleSettings
}

function step(
  running: Running | null,
  { family, series, at, settings }: Step,
  judgement: ReturnType<typeof judgeSeries>,
): Running | null {
  if (judgement?.kind === 'BREACHED' && judgement.isConfirmed)
    return fired(running, series, at, judgement)
  if (running?.state !== 'FIRING') return running
  const subject = running.episode.side === 'BETTER' ? 'BETTER' : ''
  const isOver = [at, at - 1].every(point =>
    isOverAt(family, { series, at: point, subject }, settings),
  )
  if (judgement === null || !isOver) return running
  const point = series.points[at]
  running.episode.to = point?.start ?? null
  running.episode.toLabel = point?.label ?? null
  return { ...running, state: 'RESOLVED', resolvedAt: at }
}

function fired(
  running: Running | null,
  { points }: WatchedSeries,
  at: number,
  { severity, side, finding }: Breach,
): Running {
  const isSame = running !== null && running.episode.side === side
  if (running && isSame && running.state === 'FIRING') return running
  const mayReopen = running && isSame && at - running.resolvedAt <= reopensWithin
  const state = nextState(mayReopen ? running.state : 'NONE', 'CONFIRMED') ?? 'FIRING'
  if (mayReopen) {
    running.episode.to = null
    running.episode.toLabel = null
    return { ...running, state }
  }
  const { start, label } = points[at] as WatchedSeries['points'][number]
  const episode = {
    from: start,
    fromLabel: label,
    to: null,
    toLabel: null,
    severity,
    side,
    finding,
  }
  return { state, episode, resolvedAt: Number.POSITIVE_INFINITY }
}

/** The test of each evaluation that confirms, uncorrected. */
function trendsUpTo(series: WatchedSeries, at: number, { TREND }: RuleSettings): TrendsOfSeries {
  const trends: TrendsOfSeries[number][] = []
  for (let back = 0; back < TREND.confirmations; back++) {
    const test = trendAt(series, at - back)
    if (!test) break
    trends.push({ test, adjusted: test.p })
  }
  return trends
}
