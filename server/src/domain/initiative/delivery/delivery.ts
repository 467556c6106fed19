import { bandOf } from '../../alignment/score-status.js'
import type { LocalDate } from '../../calendar/local-date.js'
import type { MonthAmount } from '../value/months.js'
import type { PlannedBenefit, RealisedBenefit } from '../value/realisation.js'
import { benefitsPart } from './benefits-part.js'
import { type CostPart, costPart } from './cost-part.js'
import { type Milestone, type MilestonesPart, milestonesPart } from './milestones-part.js'

/** What the three parts weigh in the delivery of an initiative; they add up to 1. */
export const deliveryWeights = { milestones: 0.5, benefits: 0.3, cost: 0.2 } as const

export interface DeliveryFacts {
  milestones: readonly Milestone[]
  plannedBenefits: readonly PlannedBenefit[]
  realisedBenefits: readonly RealisedBenefit[]
  plannedCost: readonly MonthAmount[]
  spent: readonly MonthAmount[]
}

export interface Delivery {
  /** 0 to 1. */
  value: number
  milestones: MilestonesPart
  /** `isFromMilestones`: none was due to date, so the part of milestones stands in. */
  benefits: { value: number; isFromMilestones: boolean }
  cost: CostPart
}

/**
 * How an initiative delivers, 0 to 1, on a day:
 * 0.5 · milestones + 0.3 · benefits + 0.2 · cost, each of them at most 1.
 */
export function deliveryOf(facts: DeliveryFacts, day: LocalDate): Delivery {
  const milestones = milestonesPart(facts.milestones, day)
  const due = benefitsPart(facts.plannedBenefits, facts.realisedBenefits, day)
  const benefits = { value: due ?? milestones.value, isFromMilestones: due === null }
  const cost = costPart(facts.plannedCost, facts.spent, day)
  const value =
    deliveryWeights.milestones * milestones.value +
    deliveryWeights.benefits * benefits.value +
    deliveryWeights.cost * cost.value
  return { value, milestones, benefits, cost }
}

/** How a delivery is shown: from 0.8 on track, from 0.6 at risk, as the bands of the alignment score. */
export const deliveryStatuses = {
  ON_TRACK: 'It delivers what was said: 0.8 or more.',
  AT_RISK: 'It falls short: 0.6 or more, below 0.8.',
  OFF_TRACK: 'It does not deliver: below 0.6.',
} as const

export type DeliveryStatus = keyof typeof deliveryStatuses

const statusOfBand = { MET: 'ON_TRACK', AT_RISK: 'AT_RISK', MISSED: 'OFF_TRACK' } as const

export const deliveryStatus = (value: number): DeliveryStatus => statusOfBand[bandOf(value)]
