import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import type { OwnSession } from './session.js'
import { deleteSessionById, deleteSessionsOf, loadSessions } from './session.store.js'
import { signOut } from './sign-out.js'

/** Where the person who asks is signed in. */
export async function readOwnSessions(ctx: Ctx): Promise<OwnSession[]> {
  ctx.demand('session.read')
  return loadSessions(ctx, actingPerson(ctx))
}

/** Signs a browser of the person who asks out, wherever it is. @throws NotFound. */
export async function endSession(ctx: Ctx, id: string): Promise<OwnSession[]> {
  ctx.demand('session.read')
  const personId = actingPerson(ctx)
  if (!(await deleteSessionById(ctx, { id, personId })))
    throw new NotFound('You are not signed in there any more.')
  return loadSessions(ctx, personId)
}

/** Signs the person who asks out of every browser, this one too. */
export async function signOutEverywhere(ctx: Ctx) {
  ctx.demand('session.read')
  const personId = actingPerson(ctx)
  const left = await signOut(ctx)
  await deleteSessionsOf(ctx, personId)
  return left
}
