import { endOf } from '../../../domain/strategy/strategy-book.js'
import type { Ctx } from '../../../platform/context.js'
import { Precondition } from '../../../platform/errors.js'
import type { Approval, Motion } from '../../motion/index.js'
import { findFindings } from '../check/find-findings.js'
import { type CloseContent, type ObjectiveContent, termsOf } from '../objective-content.js'
import { readStrategyBook } from '../read-strategy-book.js'
import { insertFindings } from '../stores/finding.store.js'
import { endVersion, insertVersion } from '../stores/objective.store.js'

/**
 * A new version ends the one in force on its first day, and runs until the next that is agreed
 * already. Links of work are never approved by who answers for the objective. What could have been
 * changed to please the score is kept beside it.
 */
export async function addObjective(
  tx: Ctx,
  motion: Motion<ObjectiveContent>,
  { approvedBy, minuteReference }: Approval,
): Promise<void> {
  const terms = termsOf(motion)
  const { effectiveFrom: from, rationale, proposedBy, decisionReference, id: motionId } = motion
  if (terms.work.length > 0 && terms.ownerId === approvedBy)
    throw new Precondition(
      'Links of work are approved by somebody else than who answers for the objective: another chair or executive closes this.',
    )
  const { objectiveId } = motion.content
  const book = await readStrategyBook(tx)
  const covering = book.find(objectiveId, from)
  const next = book.courseOf(objectiveId).find(version => version.from > from)
  if (covering) await endVersion(tx, { versionId: covering.id, day: from, motionId })
  const findings = await findFindings(tx, book, { objectiveId, terms, from })
  const record = { rationale, proposedBy, approvedBy, decisionReference, minuteReference, motionId }
  const version = { ...terms, ...record, objectiveId, from }
  const versionId = await insertVersion(tx, version, next?.from ?? null)
  await insertFindings(tx, findings, { versionId, motionId })
}

/** Ends the version in force on the day, and all that was agreed to follow it. */
export async function closeObjective(tx: Ctx, motion: Motion<CloseContent>): Promise<void> {
  const { content, effectiveFrom: day, id: motionId } = motion
  const open = (await readStrategyBook(tx)).courseOf(content.objectiveId).filter(version => {
    const to = endOf(version)
    return to === null || to > day
  })
  for (const { id, from } of open) {
    const isToCome = from > day
    await endVersion(tx, { versionId: id, day: isToCome ? from : day, motionId })
  }
}
