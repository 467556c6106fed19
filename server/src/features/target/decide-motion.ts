import type { Tally } from '../../domain/target/motion/tally.js'
import type { Ctx } from '../../platform/context.js'
import { databaseErrorOf } from '../../platform/database-error.js'
import { Conflict } from '../../platform/errors.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { closeOthers } from './decide/close-others.js'
import { countVotes, demandClosable, loadCommittee } from './decide/count-votes.js'
import { takeEffect } from './decide/take-effect.js'
import { changedMeanwhile, demandAct, findLockedMotion, findMotion } from './demand-motion.js'
import type { Motion } from './motion.js'
import { textOf } from './propose/choose-content.js'
import { demandDecisionForPast } from './propose/demand-effective.js'
import { readMotion } from './read-motion.js'
import { moveMotion } from './stores/motion.store.js'
import { addEvent, loadVotes } from './stores/motion-record.store.js'
import { lockTargetsOf } from './stores/target.store.js'
import { tellMotion } from './tell-motion.js'

export interface Decision {
  id: string
  revision: number
  minuteReference?: string | null
}

const OVERLAP = '23P01'

/**
 * Closes the vote on a motion, as the votes say: approved, and then its target holds, or rejected.
 * @throws Precondition without a quorum, or where nobody but its proposer is in favour; Conflict
 * where another approval came in between.
 */
export async function decideMotion(ctx: Ctx, decision: Decision): Promise<MotionAnswer> {
  ctx.demand('target.decide')
  const person = actingPerson(ctx)
  const minuteReference = textOf(decision.minuteReference, 'minuteReference')
  try {
    return await inTransaction(ctx, async tx => {
      // Approvals about one KPI follow each other, and lock in the same order.
      await lockTargetsOf(tx, await findMotion(tx, decision.id))
      const motion = await findLockedMotion(tx, decision.id)
      demandAct(motion, 'APPROVE', { person, revision: decision.revision })
      const votes = await loadVotes(tx, [motion.id])
      const tally = countVotes(motion, votes, await loadCommittee(tx))
      demandClosable(tally)
      await close(tx, motion, { person, minuteReference, tally })
      return readMotion(tx, decision.id)
    })
  } catch (error) {
    if (databaseErrorOf(error)?.code !== OVERLAP) throw error
    throw new Conflict('Another target of this scope was approved at the same time. Look again.')
  }
}

interface Closing {
  person: string
  minuteReference: string | null
  tally: Tally
}

async function close(
  tx: Ctx,
  motion: Motion,
  { person, minuteReference, tally }: Closing,
): Promise<void> {
  const isCarried = tally.outcome === 'CARRIED'
  if (isCarried) await demandDecisionForPast(tx, motion)
  const { id, revision } = motion
  const decided = { by: person, minuteReference, tally }
  const to = isCarried ? 'APPROVED' : 'REJECTED'
  if (!(await moveMotion(tx, { id, revision, from: 'PROPOSED', to, decided })))
    throw changedMeanwhile()
  const act = isCarried ? 'APPROVE' : 'REJECT'
  await addEvent(tx, { motionId: id, personId: person, act, text: minuteReference })
  await tellMotion(tx, motion, to)
  if (!isCarried) return
  await takeEffect(tx, motion, { approvedBy: person, minuteReference })
  await closeOthers(tx, motion, person)
}
