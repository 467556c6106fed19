import { runStart } from '../../domain/alert/lifecycle/run-start.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadDirectory } from '../directory/index.js'
import { acceptBaseline } from '../signal/index.js'
import { actOnAlert } from './acts/act-on-alert.js'
import { demandText } from './acts/demand-text.js'
import type { AlertRow } from './alert.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { actsOn, codesOf } from './answer/alert-answers.js'
import { idsIn, readAlert } from './read-alert.js'
import { loadAlerts } from './stores/alert.store.js'

export interface Rebaseline {
  id: string
  revision?: number | null
  /** First day of the first period of the new limits; absent: where the run began. */
  start?: string | null
  /** What changed. */
  reason: string
}

/**
 * Accepts the new level: the limits of the series begin anew, with a reason, and the alert is over.
 * Charts and alerts use them from now on; the old ones stay visible. It can be taken back.
 */
export async function rebaselineAlert(
  ctx: Ctx,
  { start, reason, ...alert }: Rebaseline,
): Promise<AlertAnswer> {
  ctx.demand('baseline.decide')
  const note = demandText(reason, 'reason', 'Say what changed.')
  return inTransaction(ctx, async tx => {
    const [row] = await loadAlerts(tx, idsIn([alert.id]))
    const segmentId = row ? await beginFor(tx, row, { start, reason: note }) : null
    const changes = { isOver: true, segmentId }
    await actOnAlert(tx, { ...alert, act: 'REBASELINE', note, changes })
    return readAlert(tx, alert.id)
  })
}

async function beginFor(
  ctx: Ctx,
  row: AlertRow,
  { start, reason }: { start: string | null | undefined; reason: string },
): Promise<number> {
  if (!actsOn(row).includes('REBASELINE'))
    throw new Precondition('Only a shift that is still open can have its limits begin anew.')
  const { kpi, variant, grain, evidence } = row
  const first = start ?? runStart(evidence)
  if (first > evidence.period.start)
    throw refuse('start', 'A new usual range starts with the shift, not after it.', [
      `a date up to ${evidence.period.start}`,
    ])
  const scope = codesOf(row, await loadDirectory(ctx))
  const accepted = await acceptBaseline(ctx, { kpi, variant, grain, scope, start: first, reason })
  return accepted.id
}
