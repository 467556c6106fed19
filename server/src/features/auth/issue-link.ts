import type { Ctx } from '../../platform/context.js'
import { newSecret } from '../../platform/secret.js'
import { personInCharge } from './administer/person-in-charge.js'
import { insertLink } from './sign-in-link.store.js'

export interface SignInLink {
  /** Belongs behind the `#` of the address, where no log and no other site sees it. */
  secret: string
  expiresAt: Date
}

const DAY = 86_400_000

/** A link that signs this person in once, within a day. @throws NotFound, Precondition. */
export async function issueLink(ctx: Ctx, email: string): Promise<SignInLink> {
  ctx.demand('person.administer')
  const { id } = await personInCharge(ctx, email, 'active')
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + DAY)
  await insertLink(ctx, { secret, personId: id, expiresAt, purpose: 'SIGN_IN' })
  return { secret, expiresAt }
}
