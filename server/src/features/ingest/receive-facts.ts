import type { Ctx } from '../../platform/context.js'
import type { FactBatch } from './fact-batch.js'
import type { ImportReport } from './import-report.js'

export interface ReceiveOptions {
  /** What the run is called in the history of imports. */
  label: string
  /** Called after each batch with the number of facts staged so far. */
  onProgress?: (progress: { staged: number }) => void
  /** When the organisation learned of these facts; default is now. For generated histories only. */
  recordedAt?: Date
}

/**
 * Takes in facts as one unit: everything of `source` is there afterwards, or nothing. Batches may
 * be of any size (some thousand rows are best) and in any order; they are staged as they come, so
 * memory stays flat. The newest source time of an identity wins; the same facts twice change
 * nothing. A fact whose parent is unknown is counted as a reject.
 */
export async function receiveFacts(
  _ctx: Ctx,
  _source: AsyncIterable<FactBatch> | Iterable<FactBatch>,
  _options: ReceiveOptions,
): Promise<ImportReport> {
  throw new Error('receiveFacts is not written yet')
}
