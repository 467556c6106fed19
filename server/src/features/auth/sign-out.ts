import type { Ctx } from '../../platform/context.js'
import { demandFor } from './demand-for.js'
import { readViewer, type Viewer } from './read-viewer.js'
import { ANYONE } from './recognise.js'
import { deleteSession } from './session.store.js'

/** Ends the session of the browser that asks; without one nothing happens. */
export async function signOut(ctx: Ctx): Promise<Viewer> {
  ctx.demand('session.close')
  if (ctx.visit?.secret) await deleteSession(ctx, ctx.visit.secret)
  ctx.visit?.give(null)
  return readViewer({ ...ctx, actor: ANYONE, demand: demandFor(ANYONE, []) })
}
