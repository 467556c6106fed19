import type { DismissalReason } from '../../domain/alert/lifecycle/states.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { actOnAlert } from './acts/act-on-alert.js'
import { demandText } from './acts/demand-text.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { readAlert } from './read-alert.js'

export interface Dismissal {
  id: string
  revision?: number | null
  reason: DismissalReason
  note: string
}

/** Puts an alert aside for as long as its condition lasts, with a reason. It comes back only if it becomes more severe. */
export async function dismissAlert(
  ctx: Ctx,
  { reason, note, ...alert }: Dismissal,
): Promise<AlertAnswer> {
  ctx.demand('alert.acknowledge')
  const text = demandText(note, 'note', 'Say what makes you sure.')
  return inTransaction(ctx, async tx => {
    await actOnAlert(tx, { ...alert, act: 'DISMISS', note: text, changes: { dismissal: reason } })
    return readAlert(tx, alert.id)
  })
}
