import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { loadSources, type SourceRow } from './stores/source.store.js'

export type { SourceRow }

/** The systems that facts came from, with how recent and how many they are. */
export async function readSources(ctx: Ctx): Promise<SourceRow[]> {
  ctx.demand('import.read')
  return inSnapshot(ctx, loadSources)
}
