import { next, type Period } from '../../../domain/calendar/period.js'
import { periodLabel } from '../../../domain/calendar/period-label.js'
import { behaviourInWords } from '../../../domain/signal/behaviour-in-words.js'
import {
  type Behaviour,
  behaviourOf,
  scaleOfBehaviour,
} from '../../../domain/signal/behaviour-of.js'
import { chanceOfMeeting, forecastOf } from '../../../domain/signal/forecast-of.js'
import { isFinal, type KpiSeries } from '../../../domain/signal/kpi-series.js'
import {
  forecastInWords,
  proposalInWords,
  trendInWords,
} from '../../../domain/signal/outlook-in-words.js'
import { trendOf } from '../../../domain/signal/trend-of.js'
import type { Interval } from '../../../domain/statistics/interval.js'
import type { Levels } from '../../../domain/target/levels.js'
import { type FramedPeriod, type FrameSettings, framed } from '../question/frame.js'
import type {
  BehaviourAnswer,
  BehaviourPointAnswer,
  ForecastAnswer,
  ProposalAnswer,
  Rule,
  SegmentAnswer,
  SignalAnswer,
  TrendAnswer,
} from './behaviour-answer.js'
import type { HistorySeries } from './series-of-history.js'

/** Fields that cost work of their own. */
export interface BehaviourWants {
  trend: boolean
  forecast: boolean
}

/** What is told of the behaviour of one line of a series. */
interface Told {
  series: KpiSeries
  behaviour: Behaviour
  /** Periods of the history from the first record on. */
  periods: readonly FramedPeriod[]
  settings: FrameSettings
  /** The target that a period will be judged by; `null`: none. */
  levelsAt: (framed: FramedPeriod) => Levels | null
}

const furthest = 6

/** What the behaviour of a line is told from beside its history. */
export interface LineFrame extends Pick<Told, 'settings' | 'levelsAt'> {
  asked: readonly FramedPeriod[]
  history: readonly FramedPeriod[]
}

/** The behaviour of a line over the periods that were asked, worked out from its whole history. */
export function behaviourAnswerOf(
  { series, before }: HistorySeries,
  { asked, history, settings, levelsAt }: LineFrame,
  wants: BehaviourWants,
): BehaviourAnswer {
  const behaviour = behaviourOf(series)
  const told: Told = { series, behaviour, periods: history.slice(before), settings, levelsAt }
  const first = asked[0]?.period.start ?? ''
  return {
    chart: behaviour.chart,
    sentence: behaviourInWords(series, behaviour),
    points: pointsOf(told, asked),
    segments: segmentsOf(told),
    signals: signalsOf(told).filter(({ period }) => period.start >= first),
    proposal: proposalOf(told),
    seasonFactors: behaviour.season,
    readBy: behaviour.readBy,
    trend: wants.trend ? trendAnswerOf(told) : null,
    forecast: wants.forecast ? forecastAnswerOf(told) : null,
  }
}

const nothing: BehaviourPointAnswer = {
  usualRange: null,
  isEvaluated: false,
  variation: null,
  rules: [],
}

function pointsOf({ series, behaviour }: Told, asked: readonly FramedPeriod[]) {
  const places = new Map(series.points.map(({ start }, place) => [start, place]))
  const rules = Map.groupBy(behaviour.signals, ({ at }) => at)
  return asked.map(({ period }): BehaviourPointAnswer => {
    const place = places.get(period.start)
    const point = place === undefined ? undefined : behaviour.points[place]
    if (place === undefined || !point) return nothing
    const { limits: usualRange, isEvaluated, variation } = point
    const fired = (rules.get(place) ?? []).map(({ rule }) => rule as Rule)
    return { usualRange, isEvaluated, variation, rules: fired }
  })
}

const periodAt = ({ periods }: Told, place: number) => (periods[place] as FramedPeriod).period

const segmentsOf = (told: Told): SegmentAnswer[] =>
  told.behaviour.segments.map(({ from, to, whyNoLimits, baseline, guard }) => ({
    start: periodAt(told, from).start,
    end: periodAt(told, to).end,
    state: baseline.state,
    whyNoLimits,
    baselinePoints: baseline.count,
    isFrozen: baseline.isFrozen,
    isGuarded: guard?.isOn ?? false,
    runLength: guard?.runLength ?? null,
  }))

const signalsOf = (told: Told): SignalAnswer[] =>
  told.behaviour.signals.flatMap(({ rule, at, from, side, variation }) =>
    side === null
      ? []
      : [
          {
            rule: rule as Rule,
            period: periodAt(told, at),
            from: periodAt(told, from).start,
            side,
            variation,
            sentence: behaviourInWords(told.series, told.behaviour, at),
          },
        ],
  )

const nameIn =
  ({ series, settings }: Told) =>
  (start: string) =>
    periodLabel(series.grain, start, settings.fiscalYearStartMonth)

function proposalOf(told: Told): ProposalAnswer | null {
  const { proposal } = told.behaviour
  if (!proposal) return null
  const { reason, shift } = proposal
  const sentence = proposalInWords(proposal, told.series, nameIn(told))
  return {
    start: periodAt(told, proposal.at).start,
    reason,
    shift: Number.isFinite(shift) ? shift : null,
    sentence,
  }
}

const withLevel = ({ low, high }: Interval, level: number) => ({ low, high, level })

function trendAnswerOf(told: Told): TrendAnswer | null {
  const trend = trendOf(told.series, told.behaviour)
  if (!trend) return null
  const { from, to, slope, interval, p, method, variation } = trend
  return {
    from: periodAt(told, from).start,
    to: periodAt(told, to).end,
    periods: to - from + 1,
    slope,
    interval: withLevel(interval, 0.95),
    p,
    method,
    variation,
    sentence: trendInWords(told.series, trend),
  }
}

function periodsAfter(period: Period, settings: FrameSettings): Period[] {
  const ahead = [next(period, settings)]
  while (ahead.length < furthest) ahead.push(next(ahead.at(-1) as Period, settings))
  return ahead
}

function forecastAnswerOf(told: Told): ForecastAnswer | null {
  const { series, behaviour, settings, levelsAt } = told
  const last = series.points.findLastIndex(isFinal)
  if (last < 0) return null
  const ahead = periodsAfter(periodAt(told, last), settings)
  const starts = ahead.map(({ start }) => start)
  const forecast = forecastOf(series, behaviour, starts)
  if (!forecast) return null
  const scale = scaleOfBehaviour(series, behaviour)
  const framedAhead = ahead.map(each => framed(each, settings))
  const points = forecast.points.map((point, step) => {
    const period = framedAhead[step] as FramedPeriod
    const levels = levelsAt(period)
    return {
      period: period.period,
      value: point.value,
      likely: withLevel(point.interval80, 0.8),
      possible: withLevel(point.interval95, 0.95),
      chanceToMeet: levels && chanceOfMeeting(scale, point, levels),
    }
  })
  const chance = points.at(-1)?.chanceToMeet ?? null
  return {
    isReliable: forecast.isReliable,
    skill: forecast.skill,
    points,
    sentence: forecastInWords(series, forecast, { nameOf: nameIn(told), chance }),
  }
}
