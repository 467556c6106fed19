import type { Ctx } from '../../platform/context.js'
import { deleteSessionsFromProvider } from './provider/identity.store.js'

/**
 * Ends the sessions of whom the provider says that they have left there: one session, or all that
 * came through it. The token that says so was verified. Resolves with how many ended.
 */
export async function endFromProvider(
  ctx: Ctx,
  who: { issuer: string; subject: string | null; sid: string | null },
): Promise<number> {
  ctx.demand('session.close')
  return deleteSessionsFromProvider(ctx, who)
}
