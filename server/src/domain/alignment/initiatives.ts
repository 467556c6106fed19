import { sumOf } from '../statistics/sum-of.js'

/** An active initiative that is linked to an approved objective. */
export interface FundedInitiative {
  id: string
  title: string
  /** In the currency of the organisation. */
  budget: number
  /** d: milestones, benefits and cost, 0…1 (`domain/initiative`); `null`: nothing is known of it. */
  delivery: number | null
}

/**
 * I: how well initiatives deliver, each by its budget, 0…1. What is not known counts as nothing done.
 * `null` where none is active: that is not the same as none delivering.
 */
export function initiativeDelivery(initiatives: readonly FundedInitiative[]): number | null {
  const funded = initiatives.filter(({ budget }) => budget > 0)
  const budgets = sumOf(funded.map(({ budget }) => budget))
  if (budgets === 0) return null
  return sumOf(funded.map(each => each.budget * deliveredOf(each))) / budgets
}

/** What it delivers, 0…1; what is not known is nothing. */
export const deliveredOf = ({ delivery }: FundedInitiative): number =>
  Math.min(1, Math.max(0, delivery ?? 0))
