import type { Ctx } from './context.js'
import { Forbidden, Unauthenticated } from './errors.js'

/**
 * Whether `ctx.demand` would let this pass: for answers that name what the reader may do next. The verb
 * itself demands it.
 */
export function isAllowed(
  ctx: Pick<Ctx, 'demand'>,
  permission: string,
  where?: Parameters<Ctx['demand']>[1],
): boolean {
  try {
    ctx.demand(permission, where)
    return true
  } catch (error) {
    if (error instanceof Forbidden || error instanceof Unauthenticated) return false
    throw error
  }
}
