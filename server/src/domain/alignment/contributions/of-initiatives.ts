import type { FundedInitiative } from '../initiatives.js'
import type { Contribution } from './contribution.js'

/** Of each initiative: most · budget/Σ budgets · delivery. */
export function contributionsOfInitiatives(
  initiatives: readonly FundedInitiative[],
  most: number,
): Contribution[] {
  const funded = initiatives.filter(({ budget }) => budget > 0)
  const budgets = funded.reduce((sum, { budget }) => sum + budget, 0)
  return funded.map(({ id, title, budget, delivery }) => {
    const ownMost = (most * budget) / budgets
    return {
      key: `initiative/${id}`,
      part: 'INITIATIVES',
      label: title,
      objective: null,
      points: ownMost * Math.min(1, Math.max(0, delivery ?? 0)),
      most: ownMost,
      gap: delivery === null ? 'NO_DATA' : null,
    }
  })
}
