import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { demandPerson } from '../auth/index.js'
import { actOnAlert } from './acts/act-on-alert.js'
import { actingPerson } from './acts/acting-person.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { alertAnswers } from './answer/alert-answers.js'

export interface Acknowledgement {
  ids: readonly string[]
  /** Who looks after it; absent: whoever acknowledges. */
  owner?: string | null
  note?: string | null
}

const most = 100

/** Takes alerts on: somebody looks after them. All of them or, where one cannot be, none. */
export async function acknowledgeAlerts(
  ctx: Ctx,
  { ids, owner, note }: Acknowledgement,
): Promise<AlertAnswer[]> {
  ctx.demand('alert.acknowledge')
  const ownerId = owner ?? actingPerson(ctx)
  if (ids.length === 0 || ids.length > most)
    throw refuse('ids', `Name 1 to ${most} alerts.`, [`1 to ${most} ids of alerts`])
  if (owner) await demandPerson(ctx, owner, 'owner')
  return inTransaction(ctx, async tx => {
    const rows = []
    // In one order, so that two who acknowledge the same do not wait for each other.
    for (const id of [...new Set(ids)].toSorted((a, b) => Number(a) - Number(b)))
      rows.push(
        await actOnAlert(tx, {
          id,
          act: 'ACKNOWLEDGE',
          note: note?.trim() || null,
          changes: { ownerId },
        }),
      )
    return alertAnswers(tx, rows.map(revised))
  })
}

/** As the row is after its change. */
const revised = <R extends { revision: number }>(row: R): R => ({
  ...row,
  revision: row.revision + 1,
})
