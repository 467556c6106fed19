import type { Actor, Ctx } from '../../platform/context.js'
import { isDatabaseLost } from '../../platform/database-error.js'
import { Forbidden, KnownError, Unauthenticated } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import type { AuditOutcome, NewEntry } from './entry.js'
import { insertEntry } from './stores/entry.store.js'

/** What is known before it is done. */
export type Intent = Omit<NewEntry, 'outcome'>
type Work<T> = (ctx: Ctx) => Promise<T>

/**
 * Does a change that is one transaction, and leaves an entry in that very transaction; or, where it
 * is refused or fails, in another one after it was undone.
 * @param subjectOf what it was about, by what came out.
 */
export function recordingChange<T>(
  ctx: Ctx,
  intent: Intent,
  work: Work<T>,
  subjectOf: (result: unknown) => string | null,
): Promise<T> {
  return recorded(ctx, { intent, subjectOf }, asked => inTransaction(asked, work))
}

/**
 * The same for what commits by itself, because part of it has to stay when it fails, such as the
 * number of failed attempts: the entry is in its first transaction, else it follows.
 */
export function recordingAttempt<T>(
  ctx: Ctx,
  intent: Intent,
  work: Work<T>,
  subjectOf: (result: unknown) => string | null,
): Promise<T> {
  return recorded(ctx, { intent, subjectOf }, work)
}

/** Does the work of a program, which may commit many times: it is on record before it begins. */
export async function recordingProgram<T>(ctx: Ctx, intent: Intent, work: Work<T>): Promise<T> {
  await insertEntry(ctx, { ...intent, outcome: 'BEGUN' })
  try {
    const result = await work(ctx)
    await insertEntry(ctx, { ...intent, outcome: 'DONE' })
    return result
  } catch (error) {
    await recordFailure(ctx, intent, error)
    throw error
  }
}

/** Writes down that something is handed out, which changes nothing. Throws where that cannot be. */
export const recordHandingOut = (ctx: Ctx, intent: Intent): Promise<void> =>
  insertEntry(ctx, { ...intent, outcome: 'DONE' })

/** Writes down that a question was refused. Nobody waits for it. */
export function recordDenial(ctx: Ctx, intent: Intent, error: unknown): void {
  void recordFailure(ctx, intent, error)
}

interface Recorded {
  intent: Intent
  subjectOf: (result: unknown) => string | null
}

async function recorded<T>(ctx: Ctx, { intent, subjectOf }: Recorded, work: Work<T>): Promise<T> {
  let isWritten = false
  const write = async (tx: Ctx, result: unknown) => {
    if (isWritten) return
    const subject = subjectOf(result) ?? intent.subject
    const actor = signedInBy(result) ?? ctx.actor
    await insertEntry({ ...tx, actor }, { ...intent, subject, outcome: 'DONE' })
    isWritten = true
  }
  try {
    const result = await work({ ...ctx, beforeCommit: write })
    await write(ctx, result)
    return result
  } catch (error) {
    await recordFailure(ctx, intent, error)
    throw error
  }
}

/** Who signs in is who did it. */
function signedInBy(result: unknown): Actor | null {
  const { person, permissions } = (result ?? {}) as {
    person?: { id?: unknown }
    permissions?: unknown
  }
  const isViewer = Array.isArray(permissions) && typeof person?.id === 'string'
  return isViewer ? { kind: 'user', id: String(person.id) } : null
}

/** What cannot be written down because the database is away stands in the log at least. */
async function recordFailure(ctx: Ctx, intent: Intent, error: unknown): Promise<void> {
  const outcome: AuditOutcome =
    error instanceof Forbidden || error instanceof Unauthenticated ? 'DENIED' : 'FAILED'
  const code = error instanceof KnownError ? error.code : 'INTERNAL'
  const entry = { ...intent, outcome, details: { ...intent.details, error: code } }
  await insertEntry(ctx, entry).catch((reason: unknown) => {
    const { action } = intent
    const isAway = isDatabaseLost(reason)
    ctx.log.error({ action, outcome, actor: ctx.actor, isAway }, 'not on record in the audit')
  })
}
