import { commonGrants, homesOf } from '../../../domain/access/common-grants.js'
import type { Grant } from '../../../domain/access/role.js'
import { isUse, needsPerson, type TokenUse } from '../../../domain/access/token-uses.js'
import { isApiToken } from '../../../platform/api-token.js'
import type { Actor, Ctx } from '../../../platform/context.js'
import { Forbidden, Unauthenticated } from '../../../platform/errors.js'
import type { BroughtToken } from './service-token.js'
import { findToken } from './service-token.store.js'

/** Somebody brought a token that was issued once and does not hold any more. */
export class RefusedToken extends Unauthenticated {
  constructor(
    message: string,
    readonly token: Actor,
  ) {
    super(message)
  }
}

export interface TokenAsking {
  actor: Actor
  grants: Grant[]
  uses: TokenUse[]
}

/**
 * Whom a token that was brought stands for. What is none by its form is refused without asking the
 * database. @throws Unauthenticated, with what to do.
 */
export async function recogniseToken(
  ctx: Pick<Ctx, 'sql' | 'now'>,
  secret: string,
): Promise<TokenAsking> {
  if (!isApiToken(secret))
    throw new Unauthenticated(
      'This is no token of Steerboard: it was cut off or mistyped. One begins with sb_ and has 52 characters.',
    )
  const found = await findToken(ctx, secret)
  if (!found) throw new Unauthenticated('There is no such token. Issue another on the page Tokens.')
  const { uses, frozen, present, homes } = found
  const actor = actorOf(found)
  const fault = faultOf(found, ctx.now)
  if (fault) throw new RefusedToken(fault, actor)
  return { actor, grants: commonGrants(frozen, present, homesOf(homes)), uses }
}

const actorOf = ({ id, name, shown, ownerId, ownerName }: BroughtToken): Actor => ({
  kind: 'token',
  id,
  ownerId,
  name: `${name} (${shown}…, of ${ownerName})`,
})

function faultOf({ isOwnerActive, revokedAt, expiresAt }: BroughtToken, now: Date): string | null {
  if (!isOwnerActive) return 'The owner of this token was locked out, and it ended with that.'
  if (revokedAt) return `This token was revoked on ${dayOf(revokedAt)}. Issue another.`
  if (expiresAt <= now) return `This token expired on ${dayOf(expiresAt)}. Issue another.`
  return null
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** What a token may do of what its owner may. */
export function onlyFor(uses: readonly TokenUse[], demand: Ctx['demand']): Ctx['demand'] {
  return (permission, where) => {
    if (needsPerson(permission))
      throw new Forbidden(`No token does this: it needs a person who is signed in (${permission}).`)
    if (!isUse(uses, permission))
      throw new Forbidden(
        `This token was issued for ${uses.join(', ')} only. Issue one that may do this, too (${permission}).`,
      )
    demand(permission, where)
  }
}
