import type { Ctx } from '../../platform/context.js'
import { Unauthenticated } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { openSession } from './open-session.js'
import { readViewer, type Viewer } from './read-viewer.js'
import { takeLink } from './sign-in-link.store.js'

/**
 * Signs in by the secret of a link, which is used up by it.
 * @throws Unauthenticated for a link that is unknown, used or too old; it is not said which.
 */
export async function signInWithLink(ctx: Ctx, secret: string): Promise<Viewer> {
  ctx.demand('session.open')
  return inTransaction(ctx, async tx => {
    const personId = await takeLink(tx, secret, 'SIGN_IN')
    if (!personId)
      throw new Unauthenticated(
        'This link does not open any more: each works once, for 24 hours. Ask for a new one.',
      )
    return readViewer(await openSession(tx, personId, { way: 'LINK' }))
  })
}
