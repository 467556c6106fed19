import type { Sql } from '../../platform/postgres.js'
import { saveDimensions } from './dimensions/dimensions.store.js'
import type { ResolvedDimensions } from './dimensions/resolve-dimensions.js'
import type { SourceIdentity } from './fact-batch.js'
import { mergeClocks } from './stage/clock.store.js'
import { holdsRows } from './stage/compare.store.js'
import { type FactSpec, stageOf } from './stage/fact-spec.js'
import { beginMerge, commitMerge, mergeFacts } from './stage/merge.store.js'
import { EVENT_STAGE, mergeEvents } from './stage/ticket-event.store.js'
import type { Staging } from './staging.js'

/**
 * Writes what is staged, in one transaction: what is named before what names it, and each kind in
 * one statement, since the booking follows every statement.
 */
export async function mergeStaged(
  staging: Staging,
  dimensions: ResolvedDimensions,
  options: { recordedAt: Date | null; finish: (sql: Sql) => Promise<void> },
): Promise<void> {
  const { sql } = staging
  await beginMerge(sql, options.recordedAt)
  await saveDimensions(sql, dimensions.changed)
  for (const spec of Object.values(staging.specs) as FactSpec<SourceIdentity>[]) {
    if (await holdsRows(sql, stageOf(spec))) await mergeFacts(sql, spec)
  }
  await mergeClocks(sql)
  if (await holdsRows(sql, EVENT_STAGE)) await mergeEvents(sql)
  await options.finish(sql)
  await commitMerge(sql)
}
