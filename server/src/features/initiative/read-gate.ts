import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { GateState } from '../../domain/initiative/ai-mark.js'
import type { Ctx } from '../../platform/context.js'
import { gateOn } from '../maturity/index.js'
import type { InitiativeBook } from './read-book.js'

/**
 * What the AI readiness gate says on the day of the book, of one to come what it says today. Without
 * an assessment that still counts nobody knows, which is not ready.
 */
export async function readGate(
  ctx: Ctx,
  { day, timeZone }: Pick<InitiativeBook, 'day' | 'timeZone'>,
): Promise<GateState> {
  ctx.demand('initiative.read')
  const today = localDateOf(ctx.now, timeZone)
  const { readiness, conditions } = await gateOn(ctx, day < today ? day : null)
  const isAssessed = conditions.some(({ code, isMet }) => code === 'ASSESSED' && isMet)
  return isAssessed ? readiness : 'NOT_ASSESSED'
}
