import { remindedFrom } from '../../domain/access/token-end.js'
import type { Ctx } from '../../platform/context.js'
import type { ServiceToken } from './token/service-token.js'
import { loadTokens } from './token/service-token.store.js'

/** The tokens of everybody of whose end it is time to remind. */
export async function readEndingTokens(ctx: Ctx): Promise<ServiceToken[]> {
  ctx.demand('token.administer', null)
  const tokens = await loadTokens(ctx, {})
  return tokens.filter(each => each.state === 'ACTIVE' && remindedFrom(each) <= ctx.now)
}
