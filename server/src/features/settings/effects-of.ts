import type { OrganisationSettings } from '../facts/index.js'

/** What comes with a change of settings, in sentences for whoever is about to make it. */
export function effectsOf(
  kept: OrganisationSettings,
  asked: Partial<OrganisationSettings>,
  tickets: number,
): string[] {
  const differs = (name: keyof OrganisationSettings) =>
    asked[name] !== undefined && asked[name] !== kept[name]
  const effects: string[] = []
  if (differs('timeZone'))
    effects.push(
      `All records are counted anew by the days of ${asked.timeZone}, among them ${tickets.toLocaleString('en-GB')} tickets: a record near midnight may move into another day, month or year. Figures of every period can change; what was known before the change stays as it was known then.`,
    )
  if (differs('fiscalYearStartMonth'))
    effects.push(
      'Quarters and years begin in another month, also those that are over. Figures of days, weeks and months stay. Targets that were agreed for a quarter or year are compared with the new ones.',
    )
  if (differs('currency'))
    effects.push(
      `Amounts are not converted: what was recorded as ${kept.currency} is shown as ${asked.currency} from now on.`,
    )
  const days = asked.ledgerRetentionDays ?? kept.ledgerRetentionDays
  if (days < kept.ledgerRetentionDays)
    effects.push(
      `What was known on days more than ${days} days ago can be read again to the day only, no longer to the moment. This cannot be taken back.`,
    )
  if (days > kept.ledgerRetentionDays)
    effects.push(
      'The exact past reaches further back from now on; what was netted already stays so.',
    )
  if (differs('name')) effects.push('The new name stands on every page and in every mail.')
  return effects
}
