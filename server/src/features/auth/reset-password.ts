import type { Ctx } from '../../platform/context.js'
import { Precondition, Unauthenticated } from '../../platform/errors.js'
import { hashSlowly } from '../../platform/hash-slowly.js'
import { inTransaction } from '../../platform/transaction.js'
import { forgetFailures } from './password/attempt.store.js'
import { checkPassword } from './password/check-password.js'
import { savePassword } from './password/password.store.js'
import { askForPasswordMail, tellOfChange } from './password/password-mail.js'
import { beginTry, countersOf } from './password/slow-down.js'
import { loadPerson } from './person.store.js'
import { deleteSessionsOf } from './session.store.js'
import { deleteLinksOf, takeLink } from './sign-in-link.store.js'

const LONGEST_ADDRESS = 320

/**
 * Has a link sent to this address by which a password can be chosen, where somebody has it. The
 * answer is the same, and takes as long, where nobody does.
 * @throws Precondition without a mail server; TooMany after several in a row.
 */
export async function requestPasswordReset(ctx: Ctx, email: string): Promise<boolean> {
  ctx.demand('session.open')
  if (!ctx.ways?.canMail)
    throw new Precondition(
      'No mail is sent here. Ask whoever looks after Steerboard for a link to sign in.',
    )
  await beginTry(ctx, countersOf(ctx, 'reset', email))
  if (email.length <= LONGEST_ADDRESS)
    await inTransaction(ctx, tx => askForPasswordMail(tx, { email, about: 'RESET' }))
  return true
}

/**
 * Sets the password of whoever was sent this link, which is used up by it, and ends their sessions.
 * @throws Unauthenticated for a link that is unknown, used or too old; Invalid for a password that
 * is weak, which leaves the link as it was.
 */
export async function resetPassword(
  ctx: Ctx,
  { secret, password }: { secret: string; password: string },
): Promise<boolean> {
  ctx.demand('session.open')
  return inTransaction(ctx, async tx => {
    const personId = await takeLink(tx, secret, 'PASSWORD')
    const person = personId ? await loadPerson(tx, personId) : null
    if (!person)
      throw new Unauthenticated(
        'This link does not open any more: each works once, for 30 minutes. Ask for a new one.',
      )
    await checkPassword(tx, password, person)
    const hash = await hashSlowly(password)
    await savePassword(tx, { personId: person.id, hash, mustChange: false })
    await deleteSessionsOf(tx, person.id)
    await deleteLinksOf(tx, person.id)
    await forgetFailures(tx, countersOf(tx, 'sign-in', person.email).account)
    await tellOfChange(tx, person)
    return true
  })
}
