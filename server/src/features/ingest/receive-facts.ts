import type { Ctx } from '../../platform/context.js'
import { joinTransaction } from '../../platform/transaction.js'
import type { FactBatch } from './fact-batch.js'
import type { ImportReport } from './import-report.js'
import { RejectLog } from './reject-log.js'
import { runImport } from './run-import.js'

export interface ReceiveOptions {
  /** What the run is called in the history of imports. */
  label: string
  /** Called after each batch with the number of facts staged so far. */
  onProgress?: (progress: { staged: number }) => void
  /** When the organisation learned of these facts; default is now. For generated histories only. */
  recordedAt?: Date
  /** Done in the transaction of the facts: all of it is there afterwards, or nothing. */
  alongside?: (tx: Ctx) => Promise<void>
}

/**
 * Takes in facts as one unit: everything of `source` is there afterwards, or nothing. Batches may
 * be of any size (some thousand rows are best) and in any order; they are staged as they come, so
 * memory stays flat. The newest source time of an identity wins; the same facts twice change
 * nothing. A fact whose parent is unknown is counted as a reject.
 */
export async function receiveFacts(
  ctx: Ctx,
  source: AsyncIterable<FactBatch> | Iterable<FactBatch>,
  options: ReceiveOptions,
): Promise<ImportReport> {
  ctx.demand('import.apply')
  const rejects = await RejectLog.open(undefined)
  return runImport(ctx, {
    label: options.label,
    profile: null,
    dryRun: false,
    recordedAt: options.recordedAt ?? null,
    rejects,
    alongside:
      options.alongside &&
      (sql => joinTransaction(ctx, sql, tx => options.alongside?.(tx) ?? Promise.resolve())),
    feed: async staging => {
      for await (const batch of source) {
        rejects.rowsRead += sizeOf(batch)
        await staging.take(batch)
        options.onProgress?.({ staged: staging.staged })
      }
      return { unmapped: [], contentDigest: null }
    },
  })
}

function sizeOf(batch: FactBatch): number {
  return Object.values(batch).reduce((sum, facts) => sum + facts.length, 0)
}
