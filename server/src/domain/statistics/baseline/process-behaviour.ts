import type { Counted } from '../control-charts/attribute-limits.js'
import { type Limits, standardise, threeSigma } from '../control-charts/limits.js'
import { share } from '../control-charts/p-chart.js'
import { pPrimeChart } from '../control-charts/p-prime-chart.js'
import { rate } from '../control-charts/u-chart.js'
import { uPrimeChart } from '../control-charts/u-prime-chart.js'
import { type XmrLimits, xmrLimits } from '../control-charts/xmr.js'
import { defaultRules } from '../run-rules/default-rules.js'
import { type Signal, signalsOf } from '../run-rules/run-rule.js'
import { autocorrelationGuard, type Guard } from './autocorrelation-guard.js'
import { type Baseline, baselineOf, type ChartGrain } from './baseline-state.js'
import { type RebaselineProposal, rebaselineProposal } from './rebaseline-proposal.js'
import { type Variation, variationOf } from './variation.js'

/** The final points of one segment, in order and without gaps in it. */
export type Segment =
  | { kind: 'SHARE' | 'RATE'; counts: readonly Counted[] }
  /** `least` is the lowest that a value can be; nothing bounds it unless given. */
  | { kind: 'VALUE'; values: readonly number[]; least?: number }

export interface Circumstances {
  grain: ChartGrain
  better: 'HIGHER' | 'LOWER' | 'NEITHER'
  /** Points from which documented changes have effect, from 0. */
  changes?: readonly number[]
  /** What sigma is multiplied by beside the guard, where values were adjusted by estimates. */
  widening?: number
}

export interface ProcessBehaviour {
  baseline: Baseline
  guard: Guard
  /** One for each point; none while the baseline is collecting. */
  limits: Limits[]
  /** Distance of each point from the centre in sigmas; none while the baseline is collecting. */
  distances: number[]
  signals: Signal[]
  variation: Variation
  proposal: RebaselineProposal | null
}

/**
 * What a series does by chance and what lies outside it: p′ chart for shares, u′ for rates, XmR for
 * other values, with the default rules and the autocorrelation guard.
 */
export function processBehaviour(
  segment: Segment,
  { grain, better, changes = [], widening = 1 }: Circumstances,
): ProcessBehaviour {
  const values = valuesOf(segment)
  const baseline = baselineOf(values.length, grain)
  const guard = autocorrelationGuard(values.slice(0, baseline.count))
  const limits =
    baseline.state === 'COLLECTING'
      ? []
      : limitsOf(segment, baseline.count, guard.sigmaFactor * widening)
  const distances = limits.map((limit, index) => standardise(values[index] as number, limit))
  const rules = defaultRules({ isWeekly: grain === 'WEEK', runLength: guard.runLength })
  const signals = signalsOf(distances, rules)
  return {
    baseline,
    guard,
    limits,
    distances,
    signals,
    variation: variationOf(signals, distances.length - 1, better),
    proposal: rebaselineProposal(distances, changes),
  }
}

const valuesOf = (segment: Segment): readonly number[] =>
  segment.kind === 'VALUE'
    ? segment.values
    : segment.counts.map(({ numerator, denominator }) => numerator / denominator)

function limitsOf(segment: Segment, count: number, widening: number): Limits[] {
  const plain = plainLimitsOf(segment, count)
  const range = rangeOf(segment)
  return plain.map(({ centre, sigma }) => threeSigma(centre, sigma * widening, range))
}

/** What a value of the segment can be at all. */
export function rangeOf(segment: Segment): readonly [number, number] {
  if (segment.kind === 'VALUE')
    return [segment.least ?? Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return segment.kind === 'SHARE' ? share.range : rate.range
}

function plainLimitsOf(segment: Segment, count: number): Limits[] {
  if (segment.kind === 'VALUE') {
    const limits = xmrLimits(segment.values.slice(0, count)) as XmrLimits
    return segment.values.map(() => limits)
  }
  const chart = segment.kind === 'SHARE' ? pPrimeChart : uPrimeChart
  return chart(segment.counts, { baseline: segment.counts.slice(0, count) }).limits
}
