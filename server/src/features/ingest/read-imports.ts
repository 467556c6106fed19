import type { Ctx } from '../../platform/context.js'
import { type ImportRun, latestRuns } from './import-run.store.js'

/** The latest applied imports, newest first. Dry runs leave no trace. */
export async function readImports(ctx: Ctx, limit = 20): Promise<ImportRun[]> {
  ctx.demand('import.read')
  return latestRuns(ctx.sql, Math.min(Math.max(limit, 1), 200))
}
