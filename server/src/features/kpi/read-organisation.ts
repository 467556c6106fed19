import type { Ctx } from '../../platform/context.js'
import { loadOrganisation, type OrganisationRow } from '../directory/index.js'

/** Whose figures these are, and how this organisation cuts its time. */
export async function readOrganisation(ctx: Ctx): Promise<OrganisationRow> {
  ctx.demand('kpi.read')
  return loadOrganisation(ctx)
}
