import { isDigestHour } from '../../domain/notification/when-to-send.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { inTransaction } from '../../platform/transaction.js'
import { peopleMeant } from '../auth/index.js'
import { queueDelivery } from './queue-delivery.js'
import { peopleWithDigest, takeDigest } from './stores/digest.store.js'
import { loadPreference } from './stores/message.store.js'

/** One mail with everything that was collected for a person and is still unread. */
export const sendDigests = defineJob({
  name: 'send-digests',
  about: 'Sends collected messages to those whose hour it is, by their own clocks.',
  cron: '0 * * * *',
  async run(ctx) {
    for (const person of await peopleMeant(ctx, { people: await peopleWithDigest(ctx) })) {
      const { digest, isMailWanted } = await loadPreference(ctx, person.id)
      if (digest !== 'IMMEDIATE' && !isDigestHour(digest, ctx.now, person.timeZone)) continue
      await inTransaction(ctx, async tx => {
        const messageIds = await takeDigest(tx, person.id)
        if (messageIds.length === 0 || !isMailWanted) return
        const to = { channel: 'EMAIL', personId: person.id, endpointId: null } as const
        await queueDelivery(tx, { ...to, messageIds, dueAt: tx.now })
      })
    }
  },
})
