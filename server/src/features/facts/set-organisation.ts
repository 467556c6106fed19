import { isCurrency } from '../../domain/initiative/value/money.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadSettings, type OrganisationSettings, saveSettings } from './organisation.store.js'

/**
 * Changes what is given of the organisation's settings and returns them all.
 * @throws Invalid for an empty name, an unknown time zone or currency, or a number out of range.
 */
export async function setOrganisation(
  ctx: Ctx,
  change: Partial<OrganisationSettings>,
): Promise<OrganisationSettings> {
  ctx.demand('organisation.set')
  return inTransaction(ctx, async tx => {
    const settings = { ...(await loadSettings(tx)), ...change }
    checkSettings(settings)
    if (Object.keys(change).length > 0) await saveSettings(tx, settings)
    return settings
  })
}

/** @throws Invalid for an empty name, an unknown time zone or currency, or a number out of range. */
export function checkSettings(settings: OrganisationSettings): void {
  const { name, timeZone, fiscalYearStartMonth: month, ledgerRetentionDays: days } = settings
  if (name.trim() === '' || name.length > 200)
    throw refusal('name', 'The name has between 1 and 200 characters.')
  if (!isTimeZone(timeZone))
    throw refusal(
      'timeZone',
      `There is no time zone "${timeZone}"; use an IANA name such as Europe/Berlin.`,
    )
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw refusal('fiscalYearStartMonth', 'The fiscal year starts in a month from 1 to 12.')
  if (!isCurrency(settings.currency))
    throw refusal(
      'currency',
      `There is no currency "${settings.currency}"; use a code of ISO 4217 such as EUR, CHF or GBP.`,
    )
  if (!Number.isInteger(days) || days < 1 || days > 36_500)
    throw refusal('ledgerRetentionDays', 'The retention is between 1 and 36500 days.')
}

const refusal = (argument: string, message: string): Invalid =>
  new Invalid(message, [{ argument, message }])

function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name) &&
      Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    )
  } catch {
    return false
  }
}
