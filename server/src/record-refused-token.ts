import { recordDenial } from './features/audit/index.js'
import type { RefusedToken } from './features/auth/index.js'
import type { Ctx } from './platform/context.js'

const HOUR = 3_600_000
/** When a token was last put on record as refused, by its id; there are no more than were issued. */
const recorded = new Map<string, number>()

/**
 * Puts on record that somebody brought a token that is over: once an hour for each, because a program
 * that was forgotten asks every minute. What was never a token names nobody, and is not recorded.
 */
export function recordRefusedToken(ctx: Ctx, refusal: RefusedToken): void {
  const { token } = refusal
  const [now, last] = [ctx.now.getTime(), recorded.get(token.id)]
  if (last !== undefined && now - last < HOUR) return
  recorded.set(token.id, now)
  const intent = { action: 'useToken', subject: `ServiceToken ${token.id}`, details: {} }
  recordDenial({ ...ctx, actor: token }, intent, refusal)
}
