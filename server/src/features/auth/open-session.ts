import type { Ctx } from '../../platform/context.js'
import { newSecret } from '../../platform/secret.js'
import { asPerson } from './recognise.js'
import { type FromProvider, LASTS_HOURS, type SessionWay } from './session.js'
import { deleteSession, insertSession } from './session.store.js'

const HOUR = 3_600_000

/**
 * Signs the person in to the browser that asks, under a secret that nobody had before. Resolves with
 * the context of that person in that session.
 */
export async function openSession(
  ctx: Ctx,
  personId: string,
  { way, from }: { way: SessionWay; from?: FromProvider },
): Promise<Ctx> {
  if (ctx.visit?.secret) await deleteSession(ctx, ctx.visit.secret)
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + LASTS_HOURS * HOUR)
  await insertSession(ctx, { secret, personId, expiresAt, way, from })
  ctx.visit?.give({ secret, lastsSeconds: LASTS_HOURS * 3_600 })
  const visit = ctx.visit && { ...ctx.visit, secret }
  return asPerson({ ...ctx, ...(visit && { visit }) }, personId)
}
