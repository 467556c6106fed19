import type { Category } from '../../../domain/initiative/category.js'
import type { Criterion } from '../../../domain/initiative/scoring/criteria.js'
import type { BenefitType } from '../../../domain/initiative/value/benefit-type.js'
import type { EvidenceClass } from '../../../domain/initiative/value/evidence-class.js'
import type { MonthOffset, PersonNumber } from '../committee/told-motion.js'

/** A day of a month, so many months from the one of loading. */
export interface ToldDay {
  month: MonthOffset
  day: number
}

/** An initiative of the story. Months are counted from the one of loading; negative lies before it. */
export interface ToldInitiative {
  title: string
  purpose: string
  owner: PersonNumber
  sponsor: PersonNumber
  /** Euro. */
  budget: number
  effortDays: number
  category: Category
  /** Firsts of months. */
  from: MonthOffset
  to: MonthOffset
  usesAi?: boolean
  service?: string
  kpis: readonly string[]
  /** Titles of objectives with their shares, the primary one first. */
  objectives: readonly { title: string; share: number }[]
  written: ToldDay
  /** Absent: it is an idea. */
  approved?: ToldDay & { by: PersonNumber; minutes: string; rationale: string }
  started?: ToldDay
  ended?: ToldDay & { stage: 'DONE' | 'STOPPED'; reason?: string }
  milestones: readonly {
    title: string
    weight: number
    due: ToldDay
    done?: ToldDay
    /** It was due then at first, and was moved. */
    first?: ToldDay
  }[]
  benefits?: readonly ToldBenefit[]
  /** Spent in each month ÷ planned for it, while it runs. */
  spending?: number
  /** Medians that the members gather around, for the rounds in which it is scored. */
  scores: Readonly<Record<Criterion, number>>
  /** Members see its value so differently that they have to discuss it. */
  isDisputed?: boolean
}

export interface ToldBenefit {
  type: BenefitType
  /** Planned for each month. */
  monthly: number
  from: MonthOffset
  to: MonthOffset
  /** Realised ÷ planned in the first and in the last month; between them it goes straight. */
  realised: readonly [first: number, last: number]
  evidence: EvidenceClass
  reference: string
}

/** What a service of the story is for, and what came of it. */
export interface ToldResult {
  service: string
  by: PersonNumber
  text: string
  kpi?: string
  month: MonthOffset
  achieved?: { text: string; month: MonthOffset; evidence: EvidenceClass; reference: string }
}
