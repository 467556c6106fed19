import type { Ctx } from '../../platform/context.js'
import { deleteExpired } from './session.store.js'

/** Takes sessions and links away that can never be used again. */
export async function forgetExpired(ctx: Ctx): Promise<void> {
  ctx.demand('person.administer')
  await deleteExpired(ctx)
}
