import type { MotionSubject } from '../../domain/motion/motion-subject.js'
import type { Ctx } from '../../platform/context.js'
import type { Motion } from './motion.js'
import { loadMotions } from './stores/motion.store.js'

/** Motions of a subject that are proposed, and drafts of who asks; newest first, the last thousand. */
export async function findOpenMotions<C>(ctx: Ctx, subject: MotionSubject): Promise<Motion<C>[]> {
  ctx.demand('motion.read')
  const motions = await loadMotions(ctx, {
    ...{ states: ['DRAFT', 'PROPOSED'], subjects: [subject], limit: 1000 },
    draftsOf: ctx.actor.kind === 'user' ? ctx.actor.id : null,
  })
  return motions as Motion<C>[]
}
