import type { Ctx } from '../../platform/context.js'
import { newSecret } from '../../platform/secret.js'
import type { SignInLink } from './issue-link.js'
import { isNobodyHere } from './person.store.js'
import { replaceSetUpLink } from './set-up/set-up-link.store.js'

const DAY = 86_400_000

/**
 * A link by which whoever runs the server sets it up, within a day; the one before ends. Null where
 * somebody is here already: who they are is theirs to say.
 */
export async function issueSetUpLink(ctx: Ctx): Promise<SignInLink | null> {
  ctx.demand('person.administer')
  if (!(await isNobodyHere(ctx))) return null
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + DAY)
  await replaceSetUpLink(ctx, { secret, expiresAt })
  return { secret, expiresAt }
}
