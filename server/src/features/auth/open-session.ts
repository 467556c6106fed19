import type { Ctx } from '../../platform/context.js'
import { newSecret } from '../../platform/secret.js'
import { deleteSession, insertSession } from './session.store.js'

const HOURS = 3_600_000
const LASTS = 24 * HOURS

/** Signs the person in to the browser that asks, under a secret that nobody had before. */
export async function openSession(ctx: Ctx, personId: string): Promise<void> {
  if (ctx.visit?.secret) await deleteSession(ctx, ctx.visit.secret)
  const secret = newSecret()
  const expiresAt = new Date(ctx.now.getTime() + LASTS)
  await insertSession(ctx, { secret, personId, expiresAt })
  ctx.visit?.give({ secret, lastsSeconds: LASTS / 1000 })
}
