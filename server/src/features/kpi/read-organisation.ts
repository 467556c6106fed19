import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import type { OrganisationRow } from '../directory/index.js'
import { readNames } from './question/names.js'

/** Whose figures these are, and how this organisation cuts its time. */
export async function readOrganisation(request: Ctx): Promise<OrganisationRow> {
  request.demand('kpi.read')
  return (await inSnapshot(request, readNames)).organisation
}
