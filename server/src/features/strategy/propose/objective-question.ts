import type { CoverageBase, LinkStrength } from '../../../domain/alignment/score-configuration.js'
import type { ObjectiveKind } from '../../../domain/strategy/objective.js'
import type { ScopeQuestion } from '../../directory/index.js'
import type { CommonQuestion } from '../../motion/index.js'

export interface KpiLinkQuestion {
  kpi: string
  variant?: string | null
  scope?: ScopeQuestion | null
  weight: number
  rationale?: string | null
}

export interface WorkLinkQuestion {
  kind: CoverageBase
  item: string
  share?: number | null
  strength: LinkStrength
}

/** An objective as somebody writes it. */
export interface ObjectiveQuestion extends Omit<CommonQuestion, 'effectiveTo'> {
  /** Absent: a new one. */
  objective?: string | null
  title?: string | null
  purpose?: string | null
  parent?: string | null
  sponsor?: string | null
  horizon?: string | null
  kind?: ObjectiveKind | null | undefined
  weight?: number | null
  isCritical?: boolean | null
  kpis?: readonly KpiLinkQuestion[] | null
  work?: readonly WorkLinkQuestion[] | null
  answers?: string | null
}
