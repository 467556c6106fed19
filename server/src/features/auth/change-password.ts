import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Invalid, Precondition } from '../../platform/errors.js'
import { hashSlowly, isPassword } from '../../platform/hash-slowly.js'
import { inTransaction } from '../../platform/transaction.js'
import { openSession } from './open-session.js'
import { forgetFailures } from './password/attempt.store.js'
import { checkPassword } from './password/check-password.js'
import { loadPassword, savePassword } from './password/password.store.js'
import { tellOfChange } from './password/password-mail.js'
import { beginTry, countersOf } from './password/slow-down.js'
import type { Person } from './person.js'
import { loadPerson } from './person.store.js'
import { readViewer, type Viewer } from './read-viewer.js'
import type { SessionWay } from './session.js'
import { deleteSessionsOf, loadThisSession } from './session.store.js'

/** Whoever holds a link has shown who they are, for so long. */
const LINK_COUNTS_MINUTES = 60

export interface PasswordChange {
  /** The password until now; null where there is none. */
  present: string | null
  password: string
}

/**
 * Gives the person who asks another password, or a first one. All their sessions end; this browser
 * gets a new one.
 * @throws Invalid for a present one that is wrong or a new one that is weak or the same;
 * Precondition for a first one without a link; TooMany after several failures.
 */
export async function changePassword(ctx: Ctx, change: PasswordChange): Promise<Viewer> {
  ctx.demand('password.change')
  const person = await loadPerson(ctx, actingPerson(ctx))
  if (!person || person.isDemo)
    throw new Precondition('The people of the demonstration have no passwords.')
  const way = await mayChange(ctx, person, change)
  await checkPassword(ctx, change.password, person)
  const hash = await hashSlowly(change.password)
  return inTransaction(ctx, async tx => {
    await savePassword(tx, { personId: person.id, hash, mustChange: false })
    await deleteSessionsOf(tx, person.id)
    await tellOfChange(tx, person)
    return readViewer(await openSession(tx, person.id, { way }))
  })
}

async function mayChange(
  ctx: Ctx,
  person: Person,
  { present, password }: PasswordChange,
): Promise<SessionWay> {
  const [kept, session] = [await loadPassword(ctx, person.id), await loadThisSession(ctx)]
  if (!session) throw new Precondition('A password is changed in a browser that is signed in.')
  if (kept) await checkPresent(ctx, person, { kept: kept.hash, present, password })
  else if (!isByLink(session, ctx.now))
    throw new Precondition(
      'A first password is chosen within an hour of signing in by a link. Ask for a link, or for one by mail on the page Sign in.',
    )
  return session.way
}

async function checkPresent(
  ctx: Ctx,
  { email }: Person,
  { kept, present, password }: { kept: string; present: string | null; password: string },
): Promise<void> {
  const counters = countersOf(ctx, 'sign-in', email)
  await beginTry(ctx, { ...counters, place: null })
  if (!(await isPassword(present ?? '', kept)))
    throw refusal('present', 'This is not your present password.')
  await forgetFailures(ctx, counters.account)
  if (await isPassword(password, kept))
    throw refusal('password', 'This is the password that you have. Choose another one.')
}

const isByLink = ({ way, createdAt }: { way: SessionWay; createdAt: Date }, now: Date): boolean =>
  (way === 'LINK' || way === 'SET_UP') &&
  now.getTime() - createdAt.getTime() < LINK_COUNTS_MINUTES * 60_000

const refusal = (argument: string, message: string): Invalid =>
  new Invalid(message, [{ argument, message }])
