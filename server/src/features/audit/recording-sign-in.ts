import type { Actor, Ctx } from '../../platform/context.js'
import { isDatabaseLost } from '../../platform/database-error.js'
import type { Intent } from './recording.js'
import { insertEntry } from './stores/entry.store.js'

/** Who came in; or why nobody did. */
export interface Arrived {
  personId: string | null
  problem: string | null
}

/**
 * Leaves an entry of a sign-in that is no mutation, in the transaction that opens the session; of one
 * that is refused, too, with why.
 */
export async function recordingSignIn<T extends Arrived>(
  ctx: Ctx,
  intent: Intent,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  let isWritten = false
  const write = async (tx: Ctx, result: unknown) => {
    await insertArrival(tx, intent, result as Arrived)
    isWritten = true
  }
  const result = await work({ ...ctx, beforeCommit: write })
  if (!isWritten) await write(ctx, result)
  return result
}

/** Writes down that nobody came in. Whoever is refused is told so, also where that cannot be. */
export async function recordFailedSignIn(ctx: Ctx, intent: Intent, problem: string): Promise<void> {
  await insertArrival(ctx, intent, { personId: null, problem }).catch((reason: unknown) => {
    const { action } = intent
    ctx.log.error({ action, problem, isAway: isDatabaseLost(reason) }, 'not on record in the audit')
  })
}

async function insertArrival(
  ctx: Ctx,
  { action, subject, details }: Intent,
  { personId, problem }: Arrived,
): Promise<void> {
  const actor: Actor = personId ? { kind: 'user', id: personId } : ctx.actor
  await insertEntry(
    { ...ctx, actor },
    {
      action,
      subject: personId ? `Person ${personId}` : subject,
      details: problem ? { ...details, error: problem } : details,
      outcome: problem ? 'DENIED' : 'DONE',
    },
  )
}
