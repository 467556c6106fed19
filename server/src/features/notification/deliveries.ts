import type { Ctx } from '../../platform/context.js'
import { NotFound, Precondition } from '../../platform/errors.js'
import { givenUuid } from '../../platform/given-id.js'
import { inTransaction } from '../../platform/transaction.js'
import { askToSend } from './queue-delivery.js'
import { pageSize } from './read-inbox.js'
import {
  type DeliveryRow,
  type DeliveryState,
  loadDeliveries,
  loadDelivery,
  reopenDelivery,
} from './stores/delivery.store.js'

/** Mails and webhooks, newest first, with every attempt. @throws Invalid for a page size out of range. */
export async function readDeliveries(
  ctx: Ctx,
  { state, first }: { state?: DeliveryState | null; first?: number | null },
): Promise<DeliveryRow[]> {
  ctx.demand('delivery.read')
  return loadDeliveries(ctx, { state: state ?? null, first: pageSize(first) })
}

/** Sends again what was given up, under the same id. @throws NotFound, Precondition. */
export async function replayDelivery(ctx: Ctx, id: string): Promise<DeliveryRow> {
  ctx.demand('delivery.administer')
  givenUuid(id, 'id')
  return inTransaction(ctx, async tx => {
    const isReopened = await reopenDelivery(tx, id)
    const found = await loadDelivery(tx, id)
    if (!found) throw new NotFound('There is no such delivery; `deliveries` lists them.')
    if (!isReopened) throw new Precondition('Only a delivery that was given up can be replayed.')
    await askToSend(tx, id, tx.now)
    return found
  })
}
