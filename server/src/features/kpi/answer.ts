import type { Better, KpiDefinition, Unit } from '../../domain/kpi/define-kpi.js'
import type { Channel, Dimension, Priority } from '../../domain/kpi/dimensions.js'
import type { SurveyEvidence } from '../../domain/kpi/survey-evidence.js'
import type { BoardSentence } from '../../domain/signal/board-sentences.js'
import type { Named, ScopeAnswer } from '../directory/index.js'

export type { Named, ScopeAnswer }

import type { AnnotationAnswer } from '../signal/index.js'
import type { BehaviourAnswer, ReadingSignalAnswer } from './behaviour/behaviour-answer.js'
import type { PointTargetAnswer, ReadingTargetAnswer } from './target/target-answer.js'

/** What the verbs of this slice hand on. The GraphQL classes have the same fields. */
export type Grain = KpiDefinition['grains'][number]
export type Comparison = 'PREVIOUS' | 'LAST_YEAR'
export type Part = 'NUMERATOR' | 'DENOMINATOR'
export type Status = 'WITHHELD' | 'NO_DATA' | 'LOW_SAMPLE' | 'PROVISIONAL' | 'FINAL' | 'RUNNING'
export type Verdict = 'BETTER' | 'WORSE' | 'SAME' | 'UNCLEAR' | 'NEITHER' | 'NOT_COMPARABLE'

export interface KpiAnswer {
  code: string
  name: string
  question: string
  family: KpiDefinition['family']
  unit: Unit
  better: Better
  grains: readonly Grain[]
  periodTimestamp: string
  exclusions: readonly string[]
  minimumSample: number
  provisionalDays: number
  confidenceInterval: string
  owner: string
  source: string
  caveats: readonly string[]
  pairedWith: readonly string[]
  onBoard: boolean
  /** It says what comes of the work, not how it is done. */
  isOutcome: boolean
  variants: readonly VariantAnswer[]
}

export interface VariantAnswer {
  code: string
  name: string
  inWords: string
  isDefault: boolean
  parts: readonly string[]
  dimensions: readonly Dimension[]
}

export interface PeriodAnswer {
  grain: Grain
  start: string
  end: string
  startsAt: Date
  endsAt: Date
  label: string
  isRunning: boolean
  cutAt: string | null
}

export interface IntervalAnswer {
  low: number
  high: number
  level: number
}

/** A value with what it was made of. */
export interface PointAnswer {
  value: number | null
  numerator: number | null
  denominator: number | null
  n: number
  interval: IntervalAnswer | null
  status: Status
}

export interface TrendPointAnswer {
  period: PeriodAnswer
  value: number | null
  n: number
  status: Status
  target: PointTargetAnswer | null
}

export interface ReadingAnswer extends PointAnswer, ReadingSignalAnswer {
  kpi: KpiAnswer
  variant: VariantAnswer
  period: PeriodAnswer
  scope: ScopeAnswer
  isProvisional: boolean
  isLowSample: boolean
  provisionalUntil: string | null
  previous: (Omit<PointAnswer, 'interval'> & { period: PeriodAnswer }) | null
  change: {
    difference: number
    relative: number | null
    interval: IntervalAnswer | null
    verdict: Verdict
  } | null
  trend: readonly TrendPointAnswer[]
  /** Null where there is none, and where it was not asked for. */
  target: ReadingTargetAnswer | null
  noTarget: string | null
  excluded: readonly { reason: string; count: number }[]
  ageBands: readonly { label: string; fromDays: number; toDays: number | null; count: number }[]
  bounds: IntervalAnswer | null
  evidence: SurveyEvidence | null
  asOf: Date
  ledgerPosition: string
  permalink: string
}

export interface GroupKey {
  dimension: Dimension
  code: string
  name: string
}

export interface ScorecardAnswer {
  period: PeriodAnswer
  comparedWith: PeriodAnswer | null
  scope: ScopeAnswer
  asOf: Date
  ledgerPosition: string
  readings: readonly ReadingAnswer[]
  rows: readonly { group: GroupKey; readings: readonly ReadingAnswer[] }[]
  sentences: readonly {
    kind: BoardSentence['kind']
    text: string
    kpis: readonly string[]
    permalink: string | null
  }[]
  permalink: string
}

export interface SeriesAnswer {
  kpi: KpiAnswer
  variant: VariantAnswer
  scope: ScopeAnswer
  range: PeriodAnswer
  asOf: Date
  ledgerPosition: string
  periods: readonly PeriodAnswer[]
  /** Empty where nobody asks. */
  annotations: readonly AnnotationAnswer[]
  lines: readonly {
    groups: readonly GroupKey[]
    points: readonly PointAnswer[]
    compared: readonly PointAnswer[] | null
    /** One for each period; empty where they were not asked for. */
    targets: readonly (PointTargetAnswer | null)[]
    /** Null where it was not asked for. */
    behaviour: BehaviourAnswer | null
  }[]
  permalink: string
}

export interface RecordAnswer {
  kind: string
  externalId: string
  source: string
  service: Named | null
  department: Named | null
  team: Named | null
  requesterDepartment: Named | null
  priority: Priority | null
  channel: Channel | null
  openedAt: Date | null
  resolvedAt: Date | null
  countsAt: Date
  weight: number
  facts: readonly { label: string; value: string }[]
}

export interface RecordConnectionAnswer {
  totalCount: number
  part: Part
  reading: ReadingAnswer
  edges: readonly { cursor: string; node: RecordAnswer }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
