import type { GateState } from '../../domain/initiative/ai-mark.js'
import type { Ctx } from '../../platform/context.js'

/** What the AI readiness gate says on a day. Nobody assesses it yet, which counts as not ready. */
export async function readGate(ctx: Ctx, _day: string): Promise<GateState> {
  ctx.demand('initiative.read')
  return 'NOT_ASSESSED'
}
