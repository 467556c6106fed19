import type { Ctx } from '../../platform/context.js'
import { told } from '../../platform/live/changes.js'
import { readLedgerPosition } from '../measure/index.js'

/** Told by the ledger at every commit of facts (measure/booking/settle). */
const LEDGER_CHANNEL = 'ledger'

export interface DataChange {
  ledgerPosition: string
}

/** The position of the ledger now, and each time that it moves. */
export function watchData(ctx: Ctx): AsyncIterableIterator<DataChange> {
  ctx.demand('kpi.read')
  if (!ctx.changes) throw new Error('There is nothing to listen to')
  return told(ctx.changes(LEDGER_CHANNEL), async () => {
    const { position } = await readLedgerPosition(ctx, null)
    return { ledgerPosition: position }
  })
}
