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
  const budgets = funded.reduce((sum, { budget }) => sum + budget, 0)
  if (budgets === 0) return null
  return (
    funded.reduce(
      (sum, { budget, delivery }) => sum + budget * Math.min(1, Math.max(0, delivery ?? 0)),
      0,
    ) / budgets
  )
}
