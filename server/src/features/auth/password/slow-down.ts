import type { Ctx } from '../../../platform/context.js'
import { TooMany } from '../../../platform/errors.js'
import { inTransaction } from '../../../platform/transaction.js'
import { type Counted, countFailure } from './attempt.store.js'

/** The counters of a try: of the account wherever from, and of the address whichever account. */
export function countersOf(
  { visit }: Ctx,
  purpose: 'sign-in' | 'reset',
  email: string,
): { account: Counted; place: Counted | null } {
  const key = (kind: string, text: string) => `${purpose}/${kind}/${text}`
  return {
    account: { who: 'ACCOUNT', key: key('account', email.trim().toLowerCase()) },
    place: visit?.address ? { who: 'ADDRESS', key: key('address', visit.address) } : null,
  }
}

/**
 * Counts a try as failed, for whoever succeeds to take back, in a transaction of its own: what the
 * try itself records comes later.
 * @throws TooMany where it has to wait; the same for accounts that there are and are not.
 */
export async function beginTry(
  ctx: Ctx,
  { account, place }: ReturnType<typeof countersOf>,
): Promise<void> {
  await inTransaction({ ...ctx, beforeCommit: undefined }, async tx => {
    const waits = [await countFailure(tx, account), place ? await countFailure(tx, place) : 0]
    const seconds = Math.max(...waits)
    if (seconds === 0) return
    const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`
    throw new TooMany(`Too many tries failed. Try again in ${wait}.`, seconds)
  })
}
