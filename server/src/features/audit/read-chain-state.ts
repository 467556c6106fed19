import type { Ctx } from '../../platform/context.js'
import { checkNewest } from './verify-audit.js'

/** The state of the newest entries in words. */
export async function readChainState(
  ctx: Ctx,
): Promise<{ entries: number; head: string | null; broken: string | null }> {
  ctx.demand('audit.read')
  const { entries, head, broken } = await checkNewest(ctx)
  return {
    entries,
    head: head && `${head.sequence}:${head.hash}`,
    broken: broken && `Entry ${broken.sequence}: ${broken.message}`,
  }
}
