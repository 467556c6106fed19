import type { Ctx } from '../../platform/context.js'
import { readViewer, type Viewer } from './read-viewer.js'
import { recognise } from './recognise.js'
import { deleteSession, loadThisSession } from './session.store.js'

/**
 * Ends the session of the browser that asks; without one nothing happens. Where the provider of the
 * organisation opened it, `goOnTo` says where its own session ends.
 */
export async function signOut(ctx: Ctx): Promise<Viewer> {
  ctx.demand('session.close')
  const session = ctx.visit?.secret ? await loadThisSession(ctx) : null
  if (ctx.visit?.secret) await deleteSession(ctx, ctx.visit.secret)
  ctx.visit?.give(null)
  const viewer = await readViewer({ ...ctx, ...(await recognise(ctx, null)) })
  return { ...viewer, goOnTo: await leaveProvider(ctx, session?.idToken ?? null) }
}

/** Signing out here does not fail because the provider does not answer. */
async function leaveProvider({ ways, log }: Ctx, idToken: string | null): Promise<string | null> {
  if (!idToken || !ways?.provider) return null
  return ways.provider.leaveBy(idToken).catch((error: unknown) => {
    log.warn({ err: error }, 'the provider did not say where its session ends')
    return null
  })
}
