import { actsIn, type MotionAct, mayAct, stateAfter } from '../../domain/motion/motion-states.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, Forbidden, NotFound, Precondition } from '../../platform/errors.js'
import type { Motion } from './motion.js'
import { idOf } from './propose/id-of.js'
import { loadMotion, lockMotion } from './stores/motion.store.js'

/** A motion of that id. Throws NotFound, also for the draft of somebody else. */
export async function findMotion(ctx: Ctx, id: string): Promise<Motion> {
  return seen(ctx, await loadMotion(ctx, idOf(id, 'id')))
}

/** The same, held until the end of the transaction. */
export async function findLockedMotion(ctx: Ctx, id: string): Promise<Motion> {
  return seen(ctx, await lockMotion(ctx, idOf(id, 'id')))
}

function seen(ctx: Ctx, motion: Motion | null): Motion {
  if (motion && (motion.state !== 'DRAFT' || motion.proposedBy === ctx.actor.id)) return motion
  throw new NotFound('There is no motion of that id.')
}

/**
 * Throws Precondition where the motion is in no state for it, Forbidden where somebody else has to
 * do it, and Conflict where it was changed since the person looked.
 */
export function demandAct(
  motion: Motion,
  act: MotionAct,
  { person, revision }: { person: string; revision?: number | undefined },
): void {
  const { state, proposedBy } = motion
  if (stateAfter(state, act) === null) {
    const acts = actsIn(state).map(each => each.toLowerCase())
    const open = acts.length > 0 ? `open to it: ${acts.join(', ')}` : 'it is closed'
    throw new Precondition(`The motion is ${state.toLowerCase()}; ${open}.`)
  }
  const isProposer = proposedBy === person
  if (!mayAct(state, act, isProposer))
    throw new Forbidden(
      isProposer
        ? 'Who proposed a motion does not close it: somebody else has to.'
        : 'Only who wrote the motion can do this.',
    )
  if (revision !== undefined && revision !== motion.revision) throw changedMeanwhile()
}

export const changedMeanwhile = (): Conflict =>
  new Conflict('The motion was changed since you looked at it. Look again and decide anew.')
