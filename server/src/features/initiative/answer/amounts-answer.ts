import type { CostPart } from '../../../domain/initiative/delivery/cost-part.js'
import { costPart } from '../../../domain/initiative/delivery/cost-part.js'
import {
  type BenefitType,
  type BenefitUnit,
  benefitTypes,
} from '../../../domain/initiative/value/benefit-type.js'
import type { EvidenceClass } from '../../../domain/initiative/value/evidence-class.js'
import { isOver } from '../../../domain/initiative/value/months.js'
import { type Realisation, realisationOf } from '../../../domain/initiative/value/realisation.js'
import type { AmountRow } from '../initiative.js'
import { deliveryAmounts, plannedBenefits, realisedBenefits } from '../standing.js'

export interface BenefitMonthAnswer {
  month: string
  /** Null: nothing is on record for it. */
  planned: number | null
  realised: number | null
  evidence: EvidenceClass | null
  reference: string | null
  isOver: boolean
}

export interface BenefitAnswer extends Realisation {
  unit: BenefitUnit
  months: BenefitMonthAnswer[]
}

export interface CostMonthAnswer {
  month: string
  planned: number | null
  spent: number | null
  isOver: boolean
}

export interface CostAnswer extends Pick<CostPart, 'planned' | 'spent' | 'ratio' | 'unreported'> {
  months: CostMonthAnswer[]
}

const monthsOf = (rows: readonly AmountRow[]): string[] =>
  [...new Set(rows.map(({ month }) => month))].toSorted()

/** Benefits by type, each with its months. */
export function benefitAnswers(rows: readonly AmountRow[], day: string): BenefitAnswer[] {
  return realisationOf(plannedBenefits(rows), realisedBenefits(rows), day).map(each => {
    const own = rows.filter(({ type }) => type === each.type)
    return {
      ...each,
      unit: unitOf(each.type),
      months: monthsOf(own).map(month => benefitMonth(own, month, day)),
    }
  })
}

const unitOf = (type: BenefitType): BenefitUnit => benefitTypes[type].unit

function benefitMonth(rows: readonly AmountRow[], month: string, day: string): BenefitMonthAnswer {
  const of = (side: AmountRow['side']) =>
    rows.find(each => each.month === month && each.side === side)
  const [planned, actual] = [of('PLANNED'), of('ACTUAL')]
  return {
    month,
    planned: planned?.amount ?? null,
    realised: actual?.amount ?? null,
    evidence: actual?.evidence ?? null,
    reference: actual?.reference ?? null,
    isOver: isOver(month, day),
  }
}

export function costAnswer(rows: readonly AmountRow[], day: string): CostAnswer {
  const { plannedCost, spent: actual } = deliveryAmounts(rows)
  const { planned, spent, ratio, unreported } = costPart(plannedCost, actual, day)
  const amountOf = (list: readonly AmountRow[], month: string) =>
    list.find(each => each.month === month)?.amount ?? null
  const months = monthsOf([...plannedCost, ...actual]).map(month => ({
    month,
    planned: amountOf(plannedCost, month),
    spent: amountOf(actual, month),
    isOver: isOver(month, day),
  }))
  return { planned, spent, ratio, unreported, months }
}
