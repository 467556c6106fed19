import type { Ctx } from '../../platform/context.js'
import { NotFound, Precondition } from '../../platform/errors.js'
import { isAllowed } from '../../platform/is-allowed.js'
import { inTransaction } from '../../platform/transaction.js'
import type { ServiceToken } from './token/service-token.js'
import { endToken, loadTokens } from './token/service-token.store.js'

/**
 * Ends a token for good, from its next request on: one's own, or, for administrators, anybody's.
 * @throws NotFound also for one that is somebody else's; Precondition for one that was revoked.
 */
export async function revokeToken(ctx: Ctx, id: string): Promise<ServiceToken> {
  ctx.demand('token.own')
  return inTransaction(ctx, async tx => {
    const [token] = await loadTokens(tx, { id })
    const isOwn = tx.actor.kind === 'user' && token?.owner.id === tx.actor.id
    if (!token || !(isOwn || isAllowed(tx, 'token.administer', null)))
      throw new NotFound('There is no such token of yours.')
    if (!(await endToken(tx, token.id))) throw new Precondition('This token was revoked before.')
    const [ended] = await loadTokens(tx, { id: token.id })
    return ended ?? token
  })
}
