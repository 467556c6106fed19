import type { Tally } from '../../domain/motion/tally.js'
import type { Ctx } from '../../platform/context.js'
import { databaseErrorOf } from '../../platform/database-error.js'
import { Conflict } from '../../platform/errors.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import type { MotionAnswer } from './answer/motion-answer.js'
import { closeOthers } from './decide/close-others.js'
import { countVotes, demandClosable, loadCommittee } from './decide/count-votes.js'
import { changedMeanwhile, demandAct, findLockedMotion, findMotion } from './demand-motion.js'
import type { Motion } from './motion.js'
import { demandSound } from './propose/demand-sound.js'
import { textOf } from './propose/text-of.js'
import { readMotion } from './read-motion.js'
import { lockDecision, moveMotion } from './stores/motion.store.js'
import { addEvent, loadVotes } from './stores/motion-record.store.js'
import { rulesOf } from './subject.js'
import { tellMotion } from './tell-motion.js'

export interface Decision {
  id: string
  revision: number
  minuteReference?: string | null
}

const OVERLAP = '23P01'

/**
 * Closes the vote on a motion, as the votes say: approved, and then what it says holds, or rejected.
 * @throws Precondition without a quorum, or where nobody but its proposer is in favour; Conflict
 * where another approval came in between.
 */
export async function decideMotion(ctx: Ctx, decision: Decision): Promise<MotionAnswer> {
  ctx.demand('motion.decide')
  const person = actingPerson(ctx)
  const minuteReference = textOf(decision.minuteReference, 'minuteReference')
  const found = await inSnapshot(ctx, look => findMotion(look, decision.id))
  try {
    return await inTransaction(ctx, async tx => {
      // Approvals about the same follow each other, and lock in the same order.
      await lockDecision(tx, rulesOf(found).lockOf(found))
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
    throw new Conflict(rulesOf(found).overtaken)
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
  if (isCarried) await demandSound(tx, motion)
  const { id, revision } = motion
  const decided = { by: person, minuteReference, tally }
  const to = isCarried ? 'APPROVED' : 'REJECTED'
  if (!(await moveMotion(tx, { id, revision, from: 'PROPOSED', to, decided })))
    throw changedMeanwhile()
  const act = isCarried ? 'APPROVE' : 'REJECT'
  await addEvent(tx, { motionId: id, personId: person, act, text: minuteReference })
  await tellMotion(tx, motion, to)
  if (!isCarried) return
  await rulesOf(motion).takeEffect(tx, motion, { approvedBy: person, minuteReference })
  await closeOthers(tx, motion, person)
}
