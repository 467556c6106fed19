import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A key to sign with, in the form of Standard Webhooks. */
export const newWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64')

interface Signed {
  id: string
  /** Several while one takes over from another: whoever knows any of them believes it. */
  secrets: readonly string[]
  body: string
  at: Date
}

/**
 * The headers of Standard Webhooks (standardwebhooks.com, "Verifying webhook authenticity"): an
 * HMAC-SHA256 over id, time and body. Whoever gets it refuses times that are five minutes off, and
 * ids that it has seen.
 */
export function signWebhook({ id, secrets, body, at }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map(secret => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`)
    return `v1,${signature.digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
