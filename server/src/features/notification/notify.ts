import { atLeast, type Message } from '../../domain/notification/message.js'
import { whenToSend } from '../../domain/notification/when-to-send.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { type Person, peopleMeant, type Recipients } from '../auth/index.js'
import { queueDelivery } from './queue-delivery.js'
import { loadEndpoints } from './stores/endpoint.store.js'
import { insertMessage, loadPreference, putInInbox } from './stores/message.store.js'

export interface Notice extends Omit<Message, 'id' | 'createdAt'> {
  recipients: Recipients
  /** Names what is told: the same key is told once, however often this is called. */
  dedupeKey: string
  /** It asks the recipients to do something, so it is not collected. Default: false. */
  needsAction?: boolean
  /** About deliveries: neither mailed nor posted, so that a failure does not feed itself. */
  isInboxOnly?: boolean
}

/**
 * Tells people something, and the programs that want to hear of the topic. It is told if and only if
 * the transaction of `ctx` commits: at once in the inbox, by mail as each of them prefers.
 * Resolves with false where it was told before.
 */
export async function notify(ctx: Ctx, notice: Notice): Promise<boolean> {
  return inTransaction(ctx, async tx => {
    const messageId = await insertMessage(tx, notice)
    if (!messageId) return false
    for (const person of await peopleMeant(tx, notice.recipients))
      await tell(tx, person, notice, messageId)
    const endpoints = notice.isInboxOnly ? [] : await loadEndpoints(tx)
    for (const { id, topics, leastSeverity, isActive } of endpoints) {
      const isWanted = topics.length === 0 || topics.some(topic => notice.topic.startsWith(topic))
      if (isActive && isWanted && atLeast(notice.severity, leastSeverity))
        await queueDelivery(tx, {
          channel: 'WEBHOOK',
          personId: null,
          endpointId: id,
          messageIds: [messageId],
          dueAt: tx.now,
        })
    }
    return true
  })
}

async function tell(ctx: Ctx, person: Person, notice: Notice, messageId: string): Promise<void> {
  const preference = await loadPreference(ctx, person.id)
  // Nobody reads the mail of people who are invented.
  const isMailed = preference.isMailWanted && !person.isDemo && !notice.isInboxOnly
  const telling = { severity: notice.severity, needsAction: notice.needsAction ?? false }
  const when = isMailed ? whenToSend(telling, preference, ctx.now, person.timeZone) : null
  await putInInbox(ctx, { personId: person.id, messageId, isCollected: when === 'digest' })
  if (when instanceof Date)
    await queueDelivery(ctx, {
      channel: 'EMAIL',
      personId: person.id,
      endpointId: null,
      messageIds: [messageId],
      dueAt: when,
    })
}
