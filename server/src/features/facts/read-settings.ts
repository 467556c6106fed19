import type { Ctx } from '../../platform/context.js'
import { loadSettings, type OrganisationSettings } from './organisation.store.js'

/** What can be set of the organisation. */
export async function readSettings(ctx: Ctx): Promise<OrganisationSettings> {
  ctx.demand('organisation.set')
  return loadSettings(ctx)
}
