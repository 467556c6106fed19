import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { hashSlowly } from '../../platform/hash-slowly.js'
import { newSecret } from '../../platform/secret.js'
import { inTransaction } from '../../platform/transaction.js'
import { personInCharge } from './administer/person-in-charge.js'
import { forgetFailures } from './password/attempt.store.js'
import { savePassword } from './password/password.store.js'
import { countersOf } from './password/slow-down.js'
import { deleteSessionsOf } from './session.store.js'

/**
 * Makes a password for a person, to be told to them once: with it they can do nothing but choose
 * one of their own. Their sessions end. @throws NotFound, Precondition.
 */
export async function giveFirstPassword(ctx: Ctx, email: string): Promise<string> {
  ctx.demand('person.administer')
  const person = await personInCharge(ctx, email, 'active')
  if (person.isDemo) throw new Precondition('The people of the demonstration have no passwords.')
  // Nobody guesses twenty of these signs; those that look alike on paper are left out.
  const given = newSecret()
    .replaceAll(/[-_lIO0]/g, 'x')
    .slice(0, 20)
  const hash = await hashSlowly(given)
  await inTransaction(ctx, async tx => {
    await savePassword(tx, { personId: person.id, hash, mustChange: true })
    await deleteSessionsOf(tx, person.id)
    await forgetFailures(tx, countersOf(tx, 'sign-in', person.email).account)
  })
  return given
}
