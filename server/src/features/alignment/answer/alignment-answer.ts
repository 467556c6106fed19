import type { Orphans } from '../../../domain/alignment/checks/orphans.js'
import type { Mover } from '../../../domain/alignment/comparison.js'
import type { Confidence } from '../../../domain/alignment/confidence.js'
import type { Contribution } from '../../../domain/alignment/contributions/contribution.js'
import type { BaseCoverage } from '../../../domain/alignment/coverage.js'
import type { PartOfScore } from '../../../domain/alignment/score.js'
import type { LinkStrength } from '../../../domain/alignment/score-configuration.js'
import type { ScoreBadge } from '../../../domain/alignment/score-status.js'
import type { Sensitivity } from '../../../domain/alignment/sensitivity.js'
import type { ScoreSentence } from '../../../domain/alignment/words/score-in-words.js'
import type { UnreadWork } from '../../../domain/alignment/words/unread-in-words.js'
import type { TargetStatus } from '../../../domain/target/judgement/target-status.js'
import type { Named, PeriodAnswer, ScopeAnswer } from '../../kpi/index.js'
import type { FindingAnswer } from '../../strategy/index.js'
import type { KpiOn } from '../score/kpi-course.js'
import type { InputOn, ObjectiveScored, Sources } from '../score/sources.js'
import type { StrategyOn } from '../score/strategy.js'

export interface BadgeAnswer {
  kind: ScoreBadge['kind']
  text: string
}

export interface KpiInScore
  extends Omit<KpiOn, 'kpi'>,
    Pick<Contribution, 'points' | 'most' | 'gap'> {
  kpi: { code: string; name: string }
}

export interface ObjectiveInScore extends Omit<ObjectiveScored, 'kpis'> {
  /** Its weight among those that count, 0…1; 0 while it is new. */
  weightShare: number
  /** P: 0…1. */
  attained: number
  statusOfObjective: TargetStatus
  points: number
  most: number
  parentId: string | null
  kpis: readonly KpiInScore[]
  services: readonly { service: Named; share: number; strength: LinkStrength }[]
  initiatives: readonly { id: string; title: string; share: number; delivery: number | null }[]
}

export interface ScorePoint {
  period: PeriodAnswer
  score: number | null
  status: TargetStatus
  /** Coverage, and how much of it is linked strongly: more of the one may be bought with the other. */
  covered: number | null
  strongShare: number | null
  /** Weights or objectives differ from those of the month before. */
  isBreak: boolean
}

export interface ScoreChange {
  with: PeriodAnswer
  before: number
  now: number
  change: number
  /** Weighed anew: what it was by the weights and objectives of its time; `null`: weighed alike. */
  published: number | null
  movers: readonly Mover[]
}

export interface AlignmentAnswer {
  period: PeriodAnswer
  scope: ScopeAnswer
  asOf: Date
  /** The moment that was asked about; `null`: now. */
  knownAt: Date | null
  score: number | null
  status: TargetStatus
  known: number
  parts: readonly PartOfScore[]
  confidence: Confidence | null
  badges: readonly BadgeAnswer[]
  sentences: readonly ScoreSentence[]
  objectives: readonly ObjectiveInScore[]
  contributions: readonly Contribution[]
  lostPoints: readonly (Contribution & { lost: number })[]
  coverage: {
    covered: number | null
    attained: number | null
    completeness: number
    strongShare: number | null
    status: TargetStatus
    bases: readonly BaseCoverage[]
    /** What is linked and cannot be counted. */
    unread: readonly (Pick<UnreadWork, 'base' | 'item'> & { reason: string })[]
  }
  comparison: ScoreChange | null
  sensitivities: readonly Sensitivity[]
  orphans: Orphans
  changes: readonly FindingAnswer[]
  trend: readonly ScorePoint[]
  configurationVersion: string
  /** What it was made of, for questions about it. */
  made: { input: InputOn; strategy: StrategyOn; sources: Sources }
}
