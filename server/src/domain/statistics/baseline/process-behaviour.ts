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
  | { kind: 'VALUE'; values: readonly number[] }

export interface Circumstances {
  grain: ChartGrain
  better: 'HIGHER' | 'LOWER' | 'NEITHER'
  /** Points from which documented changes have effect, from 0. */
  changes?: readonly number[]
}

export interface ProcessBehaviour {
  baseline: Baseline
  guard: Guard
  /** One for each point; none while the baseline is collecting. */
  limits: Limits[]
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
  { grain, better, changes = [] }: Circumstances,
): ProcessBehaviour {
  const values = valuesOf(segment)
  const baseline = baselineOf(values.length, grain)
  const guard = autocorrelationGuard(values.slice(0, baseline.count))
  const limits = baseline.state === 'COLLECTING' ? [] : limitsOf(segment, baseline.count, guard)
  const z = limits.map((limit, index) => standardise(values[index] as number, limit))
  const rules = defaultRules({ isWeekly: grain === 'WEEK', runLength: guard.runLength })
  const signals = signalsOf(z, rules)
  return {
    baseline,
    guard,
    limits,
    signals,
    variation: variationOf(signals, z.length - 1, better),
    proposal: rebaselineProposal(z, changes),
  }
}

const valuesOf = (segment: Segment): readonly number[] =>
  segment.kind === 'VALUE'
    ? segment.values
    : segment.counts.map(({ numerator, denominator }) => numerator / denominator)

function limitsOf(segment: Segment, count: number, { sigmaFactor }: Guard): Limits[] {
  const plain = plainLimitsOf(segment, count)
  const range = ranges[segment.kind]
  return plain.map(({ centre, sigma }) => threeSigma(centre, sigma * sigmaFactor, range))
}

const ranges = {
  SHARE: share.range,
  RATE: rate.range,
  VALUE: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
} as const

function plainLimitsOf(segment: Segment, count: number): Limits[] {
  if (segment.kind === 'VALUE') {
    const limits = xmrLimits(segment.values.slice(0, count)) as XmrLimits
    return segment.values.map(() => limits)
  }
  const chart = segment.kind === 'SHARE' ? pPrimeChart : uPrimeChart
  return chart(segment.counts, { baseline: segment.counts.slice(0, count) }).limits
}
