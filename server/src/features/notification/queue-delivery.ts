import type { Ctx } from '../../platform/context.js'
import { putInOutbox } from '../../platform/outbox/put-in-outbox.js'
import { insertDelivery, type NewDelivery } from './stores/delivery.store.js'

/** The job that sends; named here, so that whoever queues need not know how it sends. */
export const SEND_DELIVERY = 'send-delivery'

export interface SendDelivery {
  deliveryId: string
}

/** Writes a delivery and asks for it to be sent when it is due, in the caller's transaction. */
export async function queueDelivery(ctx: Ctx, delivery: NewDelivery): Promise<string> {
  const deliveryId = await insertDelivery(ctx, delivery)
  await askToSend(ctx, deliveryId, delivery.dueAt)
  return deliveryId
}

export async function askToSend(ctx: Ctx, deliveryId: string, dueAt: Date): Promise<void> {
  await putInOutbox<SendDelivery>(ctx, { name: SEND_DELIVERY }, { deliveryId }, { dueAt })
}
