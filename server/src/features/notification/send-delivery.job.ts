import { secondsToNextAttempt } from '../../domain/notification/next-attempt.js'
import { chance } from '../../platform/chance.js'
import type { Ctx } from '../../platform/context.js'
import { defineJob } from '../../platform/jobs/define-job.js'
import { CannotOpen } from '../../platform/sealing.js'
import { inTransaction } from '../../platform/transaction.js'
import { peopleMeant } from '../auth/index.js'
import { type Channels, DeliveryFailed } from './channels/channel.js'
import { notify } from './notify.js'
import { askToSend, SEND_DELIVERY, type SendDelivery } from './queue-delivery.js'
import { type Claim, claimDelivery, type Outcome, settleDelivery } from './stores/delivery.store.js'
import { loadEndpoint, setEndpointActive } from './stores/endpoint.store.js'
import { loadOrganisationName } from './stores/organisation.store.js'
import { loadSecrets } from './stores/secret.store.js'
import { secretsInForce } from './webhook-secrets.js'

/**
 * Sends one delivery. It is written down before and after: a process that dies in between leaves an
 * attempt whose outcome is unknown, and the same is sent again under the same id.
 */
export const sendDelivery = (channels: Channels) =>
  defineJob<SendDelivery>({
    name: SEND_DELIVERY,
    about: 'Sends one mail or webhook, and tries again later where that fails.',
    timeoutSeconds: 60,
    async run(ctx, { deliveryId }) {
      const claim = await inTransaction(ctx, tx => claimDelivery(tx, deliveryId))
      if (!claim) return
      const outcome = await attempt(ctx, claim, channels)
      await inTransaction(ctx, async tx => {
        await settleDelivery(tx, claim, outcome)
        if (outcome.againAt) await askToSend(tx, claim.id, outcome.againAt)
        else if (outcome.outcome === 'FAILED') await tellAdministrators(tx, claim, outcome.detail)
      })
    },
  })

async function attempt(ctx: Ctx, claim: Claim, channels: Channels): Promise<Outcome> {
  try {
    return { outcome: 'SENT', detail: await sendBy(channels, ctx, claim), againAt: null }
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error
    if (error.isGone && claim.endpointId)
      await setEndpointActive(ctx, claim.endpointId, { isActive: false, reason: error.detail })
    const wait = error.isFinal ? null : secondsToNextAttempt(claim.attempt, chance())
    const againAt = wait === null ? null : new Date(ctx.now.getTime() + wait * 1000)
    return { outcome: 'FAILED', detail: error.detail, againAt }
  }
}

async function sendBy(channels: Channels, ctx: Ctx, claim: Claim): Promise<string> {
  const { id, messages } = claim
  const outgoing = { id, messages, organisation: await loadOrganisationName(ctx), sentAt: ctx.now }
  if (claim.channel === 'EMAIL') {
    const [person] = await peopleMeant(ctx, { people: [claim.personId ?? ''] })
    if (!person) throw new DeliveryFailed('The person is not active any more.', true)
    return channels.EMAIL({ ...outgoing, to: person })
  }
  const endpoint = await loadEndpoint(ctx, claim.endpointId ?? '')
  if (!endpoint) throw new DeliveryFailed('The webhook is not there any more.', true)
  return channels.WEBHOOK({
    ...outgoing,
    to: { ...endpoint, secrets: await secretsOf(ctx, endpoint) },
  })
}

async function secretsOf(ctx: Ctx, { id }: { id: string }): Promise<string[]> {
  const kept = await loadSecrets(ctx, id)
  if (!kept) throw new DeliveryFailed('The webhook is not there any more.', true)
  try {
    return secretsInForce(ctx, id, kept)
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error
    throw new DeliveryFailed(
      `Its secret cannot be read: ${error.message} Set SECRET_KEY as it was, or give it a new secret.`,
      true,
    )
  }
}

/** In their inbox; a mail about a mail that failed would fail too. */
async function tellAdministrators(ctx: Ctx, claim: Claim, detail: string): Promise<void> {
  await notify(ctx, {
    topic: 'delivery.failed',
    severity: 'INFO',
    subject: 'A message could not be delivered',
    sentences: [
      `After ${claim.attempt} attempts a ${claim.channel === 'EMAIL' ? 'mail' : 'webhook'} was given up.`,
      detail,
      'Correct what is in the way, then replay the delivery.',
    ],
    link: null,
    recipients: { roles: ['ADMINISTRATOR'] },
    isInboxOnly: true,
    dedupeKey: `delivery.failed/${claim.id}/${claim.attempt}`,
  })
}
