import { NotPosted, postSafely } from '../../../platform/outbound/post-safely.js'
import { signWebhook } from '../../../platform/outbound/sign-webhook.js'
import type { Endpoint } from '../stores/endpoint.store.js'
import { DeliveryFailed, type Send } from './channel.js'
import { webhookPayload } from './webhook-payload.js'

export interface WebhookSettings {
  baseUrl: string
  /** Our own networks may be told too. */
  mayBePrivate: boolean
}

const GONE = 410

/** Posts as Standard Webhooks has it: an id that stays, a new time and signature for each attempt. */
export function webhookChannel(
  settings: WebhookSettings,
): Send<Endpoint & { secrets: readonly string[] }> {
  return async ({ id, to, messages, organisation, sentAt }) => {
    if (!to.isActive) throw new DeliveryFailed('The webhook is switched off.', true)
    const said = { id, messages, organisation, baseUrl: settings.baseUrl, sentAt }
    const body = JSON.stringify(webhookPayload(to.shape, said))
    const status = await post({
      url: to.url,
      body,
      mayBePrivate: settings.mayBePrivate,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Steerboard',
        ...signWebhook({ id, secrets: to.secrets, body, at: sentAt }),
      },
    })
    if (status >= 200 && status < 300) return `It answered ${status}.`
    if (status === GONE) throw new DeliveryFailed('It answered 410: it wants no more.', true, true)
    throw new DeliveryFailed(`It answered ${status}.`)
  }
}

async function post(request: Parameters<typeof postSafely>[0]): Promise<number> {
  try {
    return (await postSafely(request)).status
  } catch (error) {
    if (error instanceof NotPosted) throw new DeliveryFailed(error.message)
    throw error
  }
}
