import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { onceInSnapshot } from '../../platform/snapshot.js'

export interface OrganisationRow {
  name: string
  timeZone: string
  fiscalYearStartMonth: number
  /** ISO 4217 code. */
  currency: string
  demo: boolean
}

/** Settings of the organisation. Throws Precondition where the database holds none yet. */
export const loadOrganisation = (ctx: Ctx): Promise<OrganisationRow> =>
  onceInSnapshot(ctx, 'organisation', () => loadRow(ctx))

async function loadRow(ctx: Ctx): Promise<OrganisationRow> {
  const [row] = await ctx.sql<OrganisationRow[]>`
    select name, time_zone as "timeZone", fiscal_year_start_month as "fiscalYearStartMonth", currency,
           demo = 1 as demo
    from organisation`
  if (!row) throw new Precondition('There is no organisation yet: import facts, or load the demo.')
  return row
}
