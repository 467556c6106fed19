import type { Ctx } from '../../platform/context.js'
import { evaluateOn } from './evaluate-alerts.js'
import { loadLastEvaluation } from './stores/evaluation.store.js'
import { asSeenAt } from './watch/as-seen-at.js'
import { readWatchedHistories } from './watch/load-watched.js'

export interface Replay {
  /** Past moments, ascending. */
  moments: readonly Date[]
  /** What people did after an evaluation. */
  after?(ctx: Ctx, moment: Date): Promise<void>
  onProgress?: ((done: number) => void) | undefined
}

/**
 * Evaluates the past, moment by moment, as it would have been evaluated then; for histories that are
 * loaded at once. Figures are read once. Moments before the last evaluation on record are passed over.
 */
export async function replayAlerts(
  ctx: Ctx,
  { moments, after, onProgress }: Replay,
): Promise<void> {
  ctx.demand('alert.evaluate')
  const last = await loadLastEvaluation(ctx)
  const due = moments.filter(moment => !last || moment > last.at)
  if (due.length === 0) return
  const read = await readWatchedHistories({ ...ctx, now: due.at(-1) as Date })
  for (const [index, moment] of due.entries()) {
    const then = { ...ctx, now: moment }
    await evaluateOn(then, await asSeenAt(ctx, read, moment))
    await after?.(then, moment)
    onProgress?.(moments.length - due.length + index + 1)
  }
}
