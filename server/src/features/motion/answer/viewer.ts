import type { MotionAct } from '../../../domain/motion/motion-states.js'
import type { Ctx } from '../../../platform/context.js'
import { isAllowed } from '../../../platform/is-allowed.js'

/** Who looks at a motion, and what the roles allow. */
export interface Viewer {
  id: string
  may(act: MotionAct): boolean
}

const permissionFor: Record<MotionAct, string> = {
  EDIT: 'motion.propose',
  PROPOSE: 'motion.propose',
  COUNTER: 'motion.propose',
  WITHDRAW: 'motion.propose',
  COMMENT: 'motion.comment',
  VOTE: 'motion.vote',
  APPROVE: 'motion.decide',
  REJECT: 'motion.decide',
}

/** `null` where nobody is signed in. */
export function viewerOf(ctx: Ctx): Viewer | null {
  if (ctx.actor.kind !== 'user') return null
  return { id: ctx.actor.id, may: act => isAllowed(ctx, permissionFor[act]) }
}
