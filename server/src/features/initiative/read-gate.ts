import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { GateState } from '../../domain/initiative/ai-mark.js'
import type { Ctx } from '../../platform/context.js'
import { loadOrganisation } from '../directory/index.js'
import { gateOn } from '../maturity/index.js'

/**
 * What the AI readiness gate says on a day, of one to come what it says today. Without an assessment
 * that still counts nobody knows, which is not ready.
 */
export async function readGate(ctx: Ctx, day: string): Promise<GateState> {
  ctx.demand('initiative.read')
  const { timeZone } = await loadOrganisation(ctx)
  const today = localDateOf(ctx.now, timeZone)
  const { readiness, conditions } = await gateOn(ctx, day < today ? day : today)
  const isAssessed = conditions.some(({ code, isMet }) => code === 'ASSESSED' && isMet)
  return isAssessed ? readiness : 'NOT_ASSESSED'
}
