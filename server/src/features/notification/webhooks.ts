import { newId } from '../../platform/chance.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid, NotFound } from '../../platform/errors.js'
import { isUuid } from '../../platform/given-id.js'
import { addressFault } from '../../platform/outbound/check-address.js'
import { newWebhookSecret } from '../../platform/outbound/sign-webhook.js'
import { inTransaction } from '../../platform/transaction.js'
import { queueDelivery } from './queue-delivery.js'
import {
  deleteEndpoint,
  type Endpoint,
  insertEndpoint,
  loadEndpoint,
  loadEndpoints,
  type NewEndpoint,
  setEndpointActive,
} from './stores/endpoint.store.js'
import { insertMessage } from './stores/message.store.js'
import { replaceSecret } from './stores/secret.store.js'
import { sealedFor } from './webhook-secrets.js'

export async function readWebhooks(ctx: Ctx): Promise<Endpoint[]> {
  ctx.demand('delivery.read')
  return loadEndpoints(ctx)
}

/**
 * Adds a program to tell. The secret is shown this once. Whether the address leads into a private
 * network is found out when something is sent, because names can change.
 * @throws Invalid for a name or an address that cannot be, Precondition without a key to seal with.
 */
export async function addWebhook(
  ctx: Ctx,
  input: NewEndpoint,
): Promise<{ webhook: Endpoint; secret: string }> {
  ctx.demand('delivery.administer')
  if (!/^[^\p{Cc}]{1,100}$/u.test(input.name.trim()))
    throw refusal('name', 'A name has 1 to 100 characters.')
  const fault = addressFault(input.url, { mayBePrivate: true })
  if (fault) throw refusal('url', fault)
  const [id, secret] = [newId(), newWebhookSecret()]
  await insertEndpoint(ctx, input, { id, secret: sealedFor(ctx, id, secret) })
  return { webhook: await existing(ctx, id), secret }
}

const longestOverlapHours = 168

/**
 * Gives it a new secret, shown this once. Until the old one ends, requests carry a signature by each,
 * so that the other side can change over without missing any. One that was still ending ends at once.
 * @throws NotFound, Invalid for hours out of range, Precondition without a key to seal with.
 */
export async function rotateWebhookSecret(
  ctx: Ctx,
  id: string,
  overlapHours: number,
): Promise<{ webhook: Endpoint; secret: string }> {
  ctx.demand('delivery.administer')
  if (overlapHours < 0 || overlapHours > longestOverlapHours)
    throw new Invalid(`The old secret may hold for 0 to ${longestOverlapHours} more hours.`, [
      { argument: 'overlapHours', message: `0 to ${longestOverlapHours}.` },
    ])
  const secret = newWebhookSecret()
  return inTransaction(ctx, async tx => {
    await existing(tx, id)
    const previousUntil = new Date(tx.now.getTime() + overlapHours * 3_600_000)
    await replaceSecret(tx, id, { secret: sealedFor(tx, id, secret), previousUntil })
    return { webhook: await existing(tx, id), secret }
  })
}

/** Switches it on or off. @throws NotFound. */
export async function setWebhook(ctx: Ctx, id: string, isActive: boolean): Promise<Endpoint> {
  ctx.demand('delivery.administer')
  await existing(ctx, id)
  const reason = isActive ? null : 'Switched off by an administrator.'
  await setEndpointActive(ctx, id, { isActive, reason })
  return existing(ctx, id)
}

/** Takes it out, with the record of what was sent to it. @throws NotFound. */
export async function removeWebhook(ctx: Ctx, id: string): Promise<Endpoint[]> {
  ctx.demand('delivery.administer')
  await existing(ctx, id)
  await deleteEndpoint(ctx, id)
  return loadEndpoints(ctx)
}

/** Sends it a message that says it is a test; the delivery's id. @throws NotFound. */
export async function testWebhook(ctx: Ctx, id: string): Promise<string> {
  ctx.demand('delivery.administer')
  return inTransaction(ctx, async tx => {
    const { name } = await existing(tx, id)
    const messageId = await insertMessage(tx, {
      topic: 'test',
      severity: 'INFO',
      subject: `A test for ${name}`,
      sentences: ['If you read this, Steerboard reaches you. There is nothing to do.'],
      link: null,
      dedupeKey: `test/${id}/${tx.now.toISOString()}`,
    })
    if (!messageId) throw new Invalid('A test was sent this very moment.')
    const to = { channel: 'WEBHOOK', personId: null, endpointId: id } as const
    return queueDelivery(tx, { ...to, messageIds: [messageId], dueAt: tx.now })
  })
}

async function existing(ctx: Ctx, id: string): Promise<Endpoint> {
  const found = isUuid(id) ? await loadEndpoint(ctx, id) : null
  if (!found) throw missing()
  return found
}

const missing = (): NotFound => new NotFound('There is no such webhook; `webhooks` lists them.')

const refusal = (argument: string, message: string): Invalid =>
  new Invalid(message, [{ argument: `input.${argument}`, message }])
