import type { ChartKind } from '../../../domain/signal/chart-kind.js'
import type { WhyNoLimits } from '../../../domain/signal/read-segment.js'
import type { BaselineState } from '../../../domain/statistics/baseline/baseline-state.js'
import type { Variation } from '../../../domain/statistics/baseline/variation.js'
import type { Grain, IntervalAnswer, PeriodAnswer } from '../answer.js'

export type Rule = 'BEYOND' | 'TWO_OF_THREE' | 'RUN_8' | 'RUN_12'
export type SignalSide = 'HIGH' | 'LOW'

export interface UsualRangeAnswer {
  low: number
  centre: number
  high: number
}

export interface BehaviourPointAnswer {
  usualRange: UsualRangeAnswer | null
  isEvaluated: boolean
  variation: Variation | null
  rules: readonly Rule[]
}

export interface SegmentAnswer {
  start: string
  end: string
  state: BaselineState
  whyNoLimits: WhyNoLimits | null
  baselinePoints: number
  isFrozen: boolean
  isGuarded: boolean
  runLength: number | null
}

export interface SignalAnswer {
  rule: Rule
  period: PeriodAnswer
  from: string
  side: SignalSide
  variation: Variation
  sentence: string
}

export interface ProposalAnswer {
  start: string
  reason: 'CHANGE' | 'STEP'
  shift: number | null
  sentence: string
}

export interface TrendAnswer {
  from: string
  to: string
  periods: number
  slope: number
  interval: IntervalAnswer
  p: number
  method: 'MANN_KENDALL' | 'HAMED_RAO'
  variation: Variation
  sentence: string
}

export interface ForecastAnswer {
  isReliable: boolean
  skill: number
  points: readonly {
    period: PeriodAnswer
    value: number
    likely: IntervalAnswer
    possible: IntervalAnswer
    chanceToMeet: number | null
  }[]
  sentence: string
}

export interface BehaviourAnswer {
  chart: ChartKind
  sentence: string
  points: readonly BehaviourPointAnswer[]
  segments: readonly SegmentAnswer[]
  signals: readonly SignalAnswer[]
  proposal: ProposalAnswer | null
  seasonFactors: readonly number[] | null
  readBy: Grain | null
  trend: TrendAnswer | null
  forecast: ForecastAnswer | null
}

/** What the history of a reading says about it. */
export interface ReadingSignalAnswer {
  variation: Variation | null
  usualRange: UsualRangeAnswer | null
  signal: string
}
