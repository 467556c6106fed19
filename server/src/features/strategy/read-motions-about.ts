import type { Ctx } from '../../platform/context.js'
import { type MotionAnswer, readMotions } from '../motion/index.js'
import { aboutObjective } from './objective-content.js'

const most = 100

/** The motions about an objective, newest first; drafts only to who wrote them. */
export async function readMotionsAbout(ctx: Ctx, objectiveId: string): Promise<MotionAnswer[]> {
  ctx.demand('motion.read')
  return readMotions(ctx, { about: aboutObjective(Number(objectiveId)), first: most })
}
