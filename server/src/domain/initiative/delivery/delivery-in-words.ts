import type { Delivery } from './delivery.js'

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** What stands behind each part, in a sentence. */
export function deliveryInWords({ milestones, benefits, cost }: Delivery): {
  milestones: string
  benefits: string
  cost: string
} {
  return {
    milestones: milestonesInWords(milestones),
    benefits: benefits.isFromMilestones
      ? 'No benefit was due to date, so the milestones stand in.'
      : `${percent(benefits.value)} of the benefits due to date were realised.`,
    cost: costInWords(cost),
  }
}

function milestonesInWords({ done, due, value }: Delivery['milestones']): string {
  if (due > 0) return `Milestones of weight ${weight(done)} are done where ${weight(due)} was due.`
  return value === 1
    ? 'No milestone was due yet.'
    : 'It has no milestones, which counts against it.'
}

function costInWords({ ratio, spent, unreported }: Delivery['cost']): string {
  if (unreported.length > 0) {
    const months = unreported.length === 1 ? '1 month' : `${unreported.length} months`
    return `Spending of ${months} is not on record, which counts as 0.`
  }
  if (ratio !== null)
    return `${percent(ratio)} of the planned cost to date was spent; above 110% is red.`
  return spent > 0
    ? 'Money was spent that nobody planned.'
    : 'No cost was planned to date, and none was spent.'
}

const weight = (value: number): string => String(Math.round(value * 10) / 10)
