import type { Ctx } from '../../platform/context.js'

export interface OrganisationSettings {
  name: string
  /** IANA name of the reporting time zone. */
  timeZone: string
  /** 1 to 12. */
  fiscalYearStartMonth: number
  /** ISO 4217 code. */
  currency: string
  /** Days for which as-of answers are exact to the moment. */
  ledgerRetentionDays: number
}

export async function loadSettings(ctx: Ctx): Promise<OrganisationSettings> {
  const [row] = await ctx.sql<OrganisationSettings[]>`
    select name, time_zone as "timeZone", fiscal_year_start_month as "fiscalYearStartMonth", currency,
      ledger_retention_days as "ledgerRetentionDays"
    from organisation`
  if (!row) throw new Error('The database has no organisation')
  return row
}

/** A change of the zone books the difference that it makes (measure/booking/time-zone). */
export async function saveSettings(ctx: Ctx, settings: OrganisationSettings): Promise<void> {
  await ctx.sql`
    update organisation set name = ${settings.name}, time_zone = ${settings.timeZone},
      fiscal_year_start_month = ${settings.fiscalYearStartMonth}, currency = ${settings.currency},
      ledger_retention_days = ${settings.ledgerRetentionDays}`
}
