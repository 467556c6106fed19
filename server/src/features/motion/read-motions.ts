import type { MotionState } from '../../domain/motion/motion-states.js'
import type { MotionSubject } from '../../domain/motion/motion-subject.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { describeMotions } from './answer/describe-motions.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { idOf } from './propose/id-of.js'
import { loadMotions } from './stores/motion.store.js'

export interface MotionsQuestion {
  states?: readonly MotionState[] | null
  subjects?: readonly MotionSubject[] | null
  /** Only about this KPI. */
  kpi?: string | null
  /** Only about what is named so, such as `objective/3`. */
  about?: string | null
  first?: number | null
  before?: string | null
}

const page = 20
const most = 100

/** Motions, newest first; drafts only to who wrote them. */
export async function readMotions(ctx: Ctx, asked: MotionsQuestion): Promise<MotionAnswer[]> {
  ctx.demand('motion.read')
  const limit = asked.first ?? page
  if (limit < 1 || limit > most)
    throw refuse('first', `A page has 1 to ${most} motions.`, [`a whole number from 1 to ${most}`])
  const about = asked.about ?? (asked.kpi ? `kpi/${asked.kpi}` : undefined)
  return inSnapshot(ctx, async look => {
    const motions = await loadMotions(look, {
      ...(asked.states && { states: asked.states }),
      ...(asked.subjects && { subjects: asked.subjects }),
      ...(about !== undefined && { about }),
      ...(asked.before && { beforeId: idOf(asked.before, 'before') }),
      draftsOf: ctx.actor.kind === 'user' ? ctx.actor.id : null,
      limit,
    })
    return describeMotions(look, motions)
  })
}
