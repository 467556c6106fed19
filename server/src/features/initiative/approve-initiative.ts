import { isOpen } from '../../domain/initiative/stage.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, Precondition } from '../../platform/errors.js'
import { readBook } from './read-book.js'
import { readGate } from './read-gate.js'
import { standingOf } from './standing.js'
import {
  insertApproval,
  insertRisk,
  insertStage,
  lockInitiative,
} from './stores/initiative.store.js'

/** What an approved motion decided about an initiative. */
export interface Decision {
  id: number
  motionId: number
  fromOn: string
  decidedBy: string
}

/**
 * What the approval of a motion does: the version counts from a day on, and an idea is approved.
 * @throws Conflict where another version was approved meanwhile, or it is over.
 */
export async function approveInitiative(
  tx: Ctx,
  { id, motionId, fromOn, decidedBy, version }: Decision & { version: number },
): Promise<void> {
  await lockInitiative(tx, id)
  const book = await readBook(tx, {})
  const standing = standingOf(book, id)
  if (!standing || !isOpen(standing.stage.stage))
    throw new Precondition('The initiative is over: nothing of it is left to approve.')
  const authorId = decidedBy
  const bringsAi =
    standing.stage.stage === 'STARTED' && standing.newest.usesAi && !standing.inForce.usesAi
  const gate = bringsAi ? await readGate(tx, { ...book, day: fromOn }) : null
  if (
    version !== standing.newest.version ||
    !(await insertApproval(tx, { id, version, motionId, fromOn, gate, authorId }))
  )
    throw new Conflict('The initiative was changed since the motion was written.')
  if (standing.stage.stage !== 'IDEA') return
  const number = standing.stage.number + 1
  await insertStage(tx, { id, number, stage: 'APPROVED', fromOn, reason: null, authorId })
}

/** What the approval of a motion to accept the risk of AI does. */
export async function acceptRisk(
  tx: Ctx,
  { id, motionId, fromOn, decidedBy, reason }: Decision & { reason: string },
): Promise<void> {
  await insertRisk(tx, { id, motionId, reason, acceptedOn: fromOn, authorId: decidedBy })
}
