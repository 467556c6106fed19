import type { Grain } from '../calendar/period.js'
import type { RebaselineProposal } from '../statistics/baseline/rebaseline-proposal.js'
import type { ChartKind } from './chart-kind.js'
import type { KpiSeries } from './kpi-series.js'
import {
  type PointBehaviour,
  readSegment,
  type SegmentBehaviour,
  type SegmentRead,
  type SeriesSignal,
  type Span,
} from './read-segment.js'
import { type Scale, scaleOf } from './scale.js'
import { type Season, seasonOf } from './season-of-series.js'

export interface Behaviour {
  chart: ChartKind
  /** One for each point of the series. */
  points: PointBehaviour[]
  /** In order; the last is the one in force. Empty where there is no point. */
  segments: SegmentBehaviour[]
  /** Everything that fired, in order. */
  signals: SeriesSignal[]
  /** New limits to consider, for the segment in force; indices of the series. */
  proposal: RebaselineProposal | null
  /** What limits were multiplied by in each calendar month; `null`: no season was found. */
  season: Season
  /** The next longer grain that has enough cases, where this one has too few. */
  readBy: Grain | null
}

/**
 * What a KPI does by chance and what lies outside it, from its whole series: the chart that fits the
 * KPI, limits by segment with their baseline, signals with the point that completed them, variation by
 * the direction of the KPI, the guard against values that follow one another, and new limits to
 * consider. Provisional, running and low-sample points get limits but are not judged.
 *
 * Where a season shows (three years of months), limits rise and fall with it; values stay as they are.
 */
export function behaviourOf(series: KpiSeries): Behaviour {
  const season = seasonOf(series)
  const scale = scaleOf(series, season)
  const read = spansOf(series).map(span => readSegment(series, span, scale))
  const last = read.at(-1)
  return {
    chart: scale.kind,
    points: read.flatMap(({ points }) => points),
    segments: read.map(({ segment }) => segment),
    signals: read.flatMap(({ signals }) => signals),
    proposal: last?.proposal ?? null,
    season,
    readBy: last ? longerGrain(series, last) : null,
  }
}

/** The scale that the limits of a series were worked out on. */
export const scaleOfBehaviour = (series: KpiSeries, { season }: Behaviour): Scale =>
  scaleOf(series, season)

/** The stretches between accepted new limits. */
export function spansOf({ points, segmentStarts = [] }: KpiSeries): Span[] {
  const inside = segmentStarts.filter(start => start > 0 && start < points.length)
  const starts = points.length > 0 ? [0, ...new Set(inside)] : []
  return starts.map((from, place) => ({ from, to: (starts[place + 1] ?? points.length) - 1 }))
}

const longer = [
  { grain: 'DAY', longer: 'WEEK', times: 7 },
  { grain: 'WEEK', longer: 'MONTH', times: 4.3 },
  { grain: 'MONTH', longer: 'QUARTER', times: 3 },
  { grain: 'QUARTER', longer: 'YEAR', times: 4 },
] as const

function longerGrain({ grain, kpi }: KpiSeries, { segment }: SegmentRead): Grain | null {
  const { whyNoLimits, timesTooShort } = segment
  if (whyNoLimits === 'DAYS') return 'WEEK'
  if (whyNoLimits !== 'TOO_FEW_CASES') return null
  let times = 1
  for (const step of longer.slice(longer.findIndex(each => each.grain === grain))) {
    times *= step.times
    const isEnough = times >= Number(timesTooShort)
    if (isEnough && kpi.grains.includes(step.longer)) return step.longer
  }
  return null
}
