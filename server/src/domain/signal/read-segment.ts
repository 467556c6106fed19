import type { Guard } from '../statistics/baseline/autocorrelation-guard.js'
import type { Baseline } from '../statistics/baseline/baseline-state.js'
import {
  type ProcessBehaviour,
  processBehaviour,
} from '../statistics/baseline/process-behaviour.js'
import type { RebaselineProposal } from '../statistics/baseline/rebaseline-proposal.js'
import { type Variation, variationOf } from '../statistics/baseline/variation.js'
import type { Limits } from '../statistics/control-charts/limits.js'
import { pointsIn } from '../statistics/run-rules/default-rules.js'
import type { Side } from '../statistics/run-rules/patterns/hit.js'
import { seasonWidening } from '../statistics/seasonal/season-factors.js'
import { isFinal, type KpiSeries, type SeriesPoint } from './kpi-series.js'
import { sizesOf } from './large-enough.js'
import { countedOf, limitsAbout, type PointLimits, type Scale, segmentOf } from './scale.js'

/** A stretch of a series with limits of its own; indices of its first and its last point. */
export interface Span {
  from: number
  to: number
}

/** COLLECTING: too few points. TOO_FEW_CASES: too few per period. DAYS: days follow the week. */
export type WhyNoLimits = 'COLLECTING' | 'TOO_FEW_CASES' | 'DAYS'

export interface SegmentBehaviour extends Span {
  /** `null` where there are limits. */
  whyNoLimits: WhyNoLimits | null
  /** With TOO_FEW_CASES: how many times longer periods would have to be; may be infinite. */
  timesTooShort: number | null
  baseline: Baseline
  /** `null` while there are no limits. */
  guard: Guard | null
}

/** A rule that fired. */
export interface SeriesSignal {
  rule: string
  /** The point that completed the pattern, and the first point of it. */
  at: number
  from: number
  side: Side
  variation: Variation
}

export interface PointBehaviour {
  /** `null`: none can be given. They are also given about points that are not judged. */
  limits: PointLimits | null
  /** Whether rules look at it: final, enough records, enough cases of either kind. */
  isEvaluated: boolean
  /** From the centre in sigmas, on the scale of the chart; `null` where it is not judged. */
  distance: number | null
  /** What the series did up to here; `null` where the point is not judged. */
  variation: Variation | null
}

export interface SegmentRead {
  segment: SegmentBehaviour
  /** From the first point of the span on. */
  points: PointBehaviour[]
  signals: SeriesSignal[]
  /** Index in the series. */
  proposal: RebaselineProposal | null
}

/** Limits, signals and variation of one stretch of a series. */
export function readSegment(series: KpiSeries, span: Span, scale: Scale): SegmentRead {
  const points = series.points.slice(span.from, span.to + 1)
  const final = points.flatMap((point, index) => (isFinal(point) ? [index] : []))
  const sizes = sizesOf(
    scale.kind,
    final.map(index => countedOf(scale, points[index] as SeriesPoint)),
  )
  const judged = final.filter((_, place) => sizes.isLargeEnough[place])
  const behaviour = processBehaviour(
    segmentOf(
      scale,
      judged.map(index => points[index] as SeriesPoint),
    ),
    {
      grain: series.grain === 'WEEK' ? 'WEEK' : 'MONTH',
      better: series.kpi.better,
      changes: changesAmong(series, span, judged),
      widening: scale.season ? seasonWidening : 1,
    },
  )
  const whyNoLimits = whyNone(series, sizes.isChart, behaviour)
  const segment: SegmentBehaviour = {
    ...span,
    whyNoLimits,
    timesTooShort: whyNoLimits === 'TOO_FEW_CASES' ? sizes.times : null,
    baseline: behaviour.baseline,
    guard: whyNoLimits ? null : behaviour.guard,
  }
  if (whyNoLimits)
    return { segment, points: points.map(() => unjudged), signals: [], proposal: null }
  return { segment, ...judgedBy(behaviour, { series, span, scale, judged }) }
}

const unjudged: PointBehaviour = {
  limits: null,
  isEvaluated: false,
  distance: null,
  variation: null,
}

function whyNone(
  { grain }: KpiSeries,
  isChart: boolean,
  { baseline }: ProcessBehaviour,
): WhyNoLimits | null {
  if (grain === 'DAY') return 'DAYS'
  if (!isChart) return 'TOO_FEW_CASES'
  return baseline.state === 'COLLECTING' ? 'COLLECTING' : null
}

const changesAmong = ({ changes = [] }: KpiSeries, { from, to }: Span, judged: readonly number[]) =>
  changes
    .filter(change => change >= from && change <= to)
    .map(change => judged.findIndex(index => index + from >= change))
    .filter(place => place >= 0)

interface Judging {
  series: KpiSeries
  span: Span
  scale: Scale
  /** Points that the chart was made of, from the first of the span. */
  judged: readonly number[]
}

function judgedBy(
  { limits, distances, signals, baseline, proposal }: ProcessBehaviour,
  { series, span, scale, judged }: Judging,
): Omit<SegmentRead, 'segment'> {
  const { better } = series.kpi
  const at = (place: number) => span.from + (judged[place] as number)
  const points = series.points.slice(span.from, span.to + 1)
  const known = { limits: limits[0] as Limits, point: points[judged[0] as number] as SeriesPoint }
  const placeOf = new Map(judged.map((index, place) => [index, place]))
  return {
    points: points.map((point, index) => {
      const place = placeOf.get(index)
      return {
        limits: limitsAbout(scale, known, point),
        isEvaluated: place !== undefined,
        distance: place === undefined ? null : (distances[place] as number),
        variation: place === undefined ? null : variationOf(signals, place, better),
      }
    }),
    signals: signals.map(({ rule, at: place, side }) => ({
      rule,
      at: at(place),
      from: at(place - pointsIn(rule) + 1),
      side,
      variation: variationOf([{ rule, at: place, side }], place, better),
    })),
    proposal: proposal && baseline.state === 'ACTIVE' ? { ...proposal, at: at(proposal.at) } : null,
  }
}
