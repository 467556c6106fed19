import { sumOf } from '../../statistics/sum-of.js'
import { deliveredOf, type FundedInitiative } from '../initiatives.js'
import type { Contribution } from './contribution.js'

/** Of each initiative: most · budget/Σ budgets · delivery. */
export function contributionsOfInitiatives(
  initiatives: readonly FundedInitiative[],
  most: number,
): Contribution[] {
  const funded = initiatives.filter(({ budget }) => budget > 0)
  const budgets = sumOf(funded.map(({ budget }) => budget))
  return funded.map(initiative => {
    const { id, title, budget, delivery } = initiative
    const ownMost = (most * budget) / budgets
    return {
      key: `initiative/${id}`,
      part: 'INITIATIVES',
      label: title,
      objective: null,
      points: ownMost * deliveredOf(initiative),
      most: ownMost,
      gap: delivery === null ? 'NO_DATA' : null,
    }
  })
}
