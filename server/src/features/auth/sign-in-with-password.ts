import type { Ctx } from '../../platform/context.js'
import { Unauthenticated } from '../../platform/errors.js'
import { hashSlowly, isCurrentHash, isPassword } from '../../platform/hash-slowly.js'
import { inTransaction } from '../../platform/transaction.js'
import { openSession } from './open-session.js'
import { forgetFailures, takeBack } from './password/attempt.store.js'
import { findSecret, replaceHash } from './password/password.store.js'
import { beginTry, countersOf } from './password/slow-down.js'
import { readViewer, type Viewer } from './read-viewer.js'

/**
 * Signs in by e-mail address and password.
 * @throws Unauthenticated where they do not belong together; it is not said which is wrong, and
 * takes as long for an address that nobody has. TooMany after several failures.
 */
export async function signInWithPassword(
  ctx: Ctx,
  { email, password }: { email: string; password: string },
): Promise<Viewer> {
  ctx.demand('session.open')
  const counters = countersOf(ctx, 'sign-in', email)
  await beginTry(ctx, counters)
  const found = await findSecret(ctx, email)
  const fits = await isPassword(password, found?.hash ?? null)
  if (!found?.hash || !fits)
    throw new Unauthenticated('This e-mail address and this password do not belong together.')
  const { personId, hash } = found
  const fresh = isCurrentHash(hash) ? null : await hashSlowly(password)
  return inTransaction(ctx, async tx => {
    await forgetFailures(tx, counters.account)
    if (counters.place) await takeBack(tx, counters.place)
    if (fresh) await replaceHash(tx, personId, fresh)
    return readViewer(await openSession(tx, personId, { way: 'PASSWORD' }))
  })
}
