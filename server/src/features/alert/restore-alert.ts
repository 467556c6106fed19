import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { readBaselines, withdrawBaseline } from '../signal/index.js'
import { actOnAlert } from './acts/act-on-alert.js'
import { demandText } from './acts/demand-text.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { idsIn, readAlert } from './read-alert.js'
import { hasOpenTwin, loadAlerts } from './stores/alert.store.js'

export interface Restoration {
  id: string
  revision?: number | null
  reason: string
}

/**
 * Takes the new limits of an alert back, unless they were taken back on their chart already: the old
 * ones hold again, and it fires.
 */
export async function restoreAlert(
  ctx: Ctx,
  { reason, ...alert }: Restoration,
): Promise<AlertAnswer> {
  ctx.demand('baseline.decide')
  const note = demandText(reason, 'reason', 'Say why the old limits hold after all.')
  return inTransaction(ctx, async tx => {
    const [row] = await loadAlerts(tx, idsIn([alert.id]))
    if (row && (await hasOpenTwin(tx, row)))
      throw new Conflict('The same alert was raised again meanwhile. Look at that one.')
    const changes = { isOver: false, segmentId: null }
    await actOnAlert(tx, { ...alert, act: 'RESTORE', note, changes })
    const inForce = (await readBaselines(tx, null)).find(({ id }) => id === row?.segmentId)
    if (inForce) await withdrawBaseline(tx, { id: inForce.id, reason: note })
    return readAlert(tx, alert.id)
  })
}
