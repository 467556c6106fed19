import type { Ctx } from '../../platform/context.js'
import { loadSettings } from './organisation.store.js'

/** The reporting time zone of the organisation, in which its days begin and its jobs are due. */
export async function readTimeZone(ctx: Ctx): Promise<string> {
  ctx.demand('kpi.read')
  return (await loadSettings(ctx)).timeZone
}
