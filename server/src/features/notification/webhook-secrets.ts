import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { CannotOpen, isSealed } from '../../platform/sealing.js'
import type { KeptSecrets } from './stores/secret.store.js'

const placeOf = (endpointId: string): string => `webhook_endpoint/${endpointId}`

/** The secret as it is stored for this webhook. @throws Precondition where no key is configured. */
export function sealedFor(ctx: Ctx, endpointId: string, secret: string): string {
  if (!ctx.sealing)
    throw new Precondition(
      'Secrets of webhooks are kept encrypted, and there is no key: the operator has to set SECRET_KEY.',
    )
  return ctx.sealing.seal(secret, placeOf(endpointId))
}

/**
 * The secrets to sign with now, the newest first: two while one takes over from the other.
 * @throws CannotOpen where the key that sealed one of them is not configured.
 */
export function secretsInForce(ctx: Ctx, id: string, kept: KeptSecrets): string[] {
  const { secret, previousSecret, previousUntil } = kept
  const isOverlapping = previousSecret !== null && previousUntil !== null && ctx.now < previousUntil
  return [secret, ...(isOverlapping ? [previousSecret] : [])].map(each => opened(ctx, id, each))
}

/** One that was stored before secrets were sealed is in the clear until `seal-secrets` has run. */
function opened({ sealing }: Ctx, id: string, stored: string): string {
  if (!isSealed(stored)) return stored
  if (!sealing) throw new CannotOpen('There is no key to open it with.')
  return sealing.open(stored, placeOf(id))
}

/** What is stored, sealed by the key that seals now; null where it is, or where it cannot be. */
export function resealed({ sealing }: Ctx, id: string, stored: string): string | null {
  if (!sealing || sealing.isCurrent(stored)) return null
  const secret = isSealed(stored) ? sealing.open(stored, placeOf(id)) : stored
  return sealing.seal(secret, placeOf(id))
}
