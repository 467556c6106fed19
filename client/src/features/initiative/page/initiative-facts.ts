import type { InitiativePartsFragment } from '@steerboard/schema'
import { formatPoints } from '../../../format/amount.js'
import { categoryNames } from '../../../format/initiative-words.js'
import { formatDate } from '../../../format/moment.js'
import { personInWords } from '../../../format/target-words.js'

const names = (list: readonly { name: string }[], none: string): string =>
  list.length > 0 ? list.map(({ name }) => name).join('; ') : none

/** What stands first about an initiative. */
export function factsOf(
  { inForce, isActive }: InitiativePartsFragment,
  formatMoney: (amount: number) => string,
) {
  const { owner, sponsor, budget, effortDays, category, startsOn, endsOn, service, kpis } = inForce
  return [
    { name: 'Owner', text: personInWords(owner) },
    { name: 'Sponsor', text: sponsor ? personInWords(sponsor) : 'Nobody' },
    { name: 'Budget', text: formatMoney(budget) },
    { name: 'Effort', text: `${formatPoints(effortDays)} days of work` },
    { name: 'Kind', text: categoryNames[category] },
    { name: 'Planned', text: `${formatDate(startsOn)} until ${formatDate(endsOn)}` },
    { name: 'Counts as active', text: isActive ? 'Yes' : 'No' },
    { name: 'Moves the figures of', text: service?.name ?? 'the whole organisation' },
    { name: 'Meant to move', text: names(kpis, 'No KPI') },
    { name: 'Agreed by', text: inForce.motionId ? `Motion ${inForce.motionId}` : 'Nobody yet' },
  ]
}
