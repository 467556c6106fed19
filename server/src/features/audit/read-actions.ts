import type { Ctx } from '../../platform/context.js'
import { loadActions } from './stores/entry.store.js'

/** Every action that is on record, by name, to choose one of them. */
export async function readActions(ctx: Ctx): Promise<string[]> {
  ctx.demand('audit.read')
  return loadActions(ctx)
}
