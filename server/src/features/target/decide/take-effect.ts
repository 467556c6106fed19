import { dayInWords } from '../../../domain/calendar/period-label.js'
import { scopeKey } from '../../../domain/target/target-scope.js'
import { endKnownAt } from '../../../domain/target/target-version.js'
import type { Ctx } from '../../../platform/context.js'
import { Precondition } from '../../../platform/errors.js'
import type { Approval } from '../../motion/index.js'
import {
  type AgreedTarget,
  endVersion,
  insertVersion,
  insertWaiver,
  loadVersions,
} from '../stores/target.store.js'
import type { TargetMotion } from '../target-content.js'

/** Does what an approved motion says, in the transaction of its approval. */
export async function takeEffect(tx: Ctx, motion: TargetMotion, approval: Approval): Promise<void> {
  const versions = await loadVersions(tx)
  switch (motion.subject) {
    case 'SET':
    case 'OPT_OUT':
      return addVersion(tx, motion, approval, versions)
    case 'END':
      return end(tx, motion, versions)
    case 'WAIVE':
      return waive(tx, motion, versions)
  }
}

/**
 * A new version ends the one in force on its first day, and runs until the next one that is agreed
 * already. A version that would begin on the same day is replaced.
 */
async function addVersion(
  tx: Ctx,
  motion: TargetMotion,
  { approvedBy, minuteReference }: Approval,
  versions: readonly AgreedTarget[],
): Promise<void> {
  const from = motion.effectiveFrom
  const same = versions.filter(version => isSameTarget(version, motion)).map(withEnd)
  const covering = same.find(
    ({ version, to }) => version.from <= from && (to === null || from < to),
  )
  const next = same
    .filter(({ version, to }) => version.from > from && version.from !== to)
    .map(({ version }) => version.from)
    .toSorted()[0]
  const { effectiveTo, id: motionId } = motion
  const to = next !== undefined && (effectiveTo === null || next < effectiveTo) ? next : effectiveTo
  if (covering) await endVersion(tx, { versionId: covering.version.id, day: from, motionId })
  const { kpi, variant, grain, scope, terms, kind, contractReference } = motion
  const { reviewDate, ownerId, rationale, proposedBy, decisionReference } = motion
  await insertVersion(tx, {
    ...{ kpi, variant, grain, scope, terms, kind, contractReference, from, to },
    ...{ reviewDate, ownerId, rationale, proposedBy, decisionReference },
    ...{ approvedBy, minuteReference, motionId },
    supersedes: covering?.version.id ?? null,
  })
}

const withEnd = (version: AgreedTarget) => ({ version, to: endKnownAt(version, null) })

const isSameTarget = (version: AgreedTarget, motion: TargetMotion): boolean =>
  version.kpi === motion.kpi &&
  version.variant === motion.variant &&
  version.grain === motion.grain &&
  scopeKey(version.scope) === scopeKey(motion.scope)

async function end(
  tx: Ctx,
  motion: TargetMotion,
  versions: readonly AgreedTarget[],
): Promise<void> {
  const { version, to } = inForceUntil(motion, versions)
  const day = motion.effectiveFrom
  if (to !== null && to <= day)
    throw new Precondition(
      `That target ends on ${dayInWords(to)} already, before the day proposed.`,
    )
  await endVersion(tx, { versionId: version.id, day, motionId: motion.id })
}

async function waive(
  tx: Ctx,
  motion: TargetMotion,
  versions: readonly AgreedTarget[],
): Promise<void> {
  const { version, to } = inForceUntil(motion, versions)
  const { effectiveFrom: from, effectiveTo, ownerId, rationale: reason, id: motionId } = motion
  if (to !== null && to <= from)
    throw new Precondition(
      `That target ends on ${dayInWords(to)}; there is nothing to waive from ${dayInWords(from)} on.`,
    )
  await insertWaiver(tx, {
    versionId: version.id,
    from,
    to: effectiveTo as string,
    reason,
    ownerId: ownerId as string,
    motionId,
  })
}

function inForceUntil({ versionId }: TargetMotion, versions: readonly AgreedTarget[]) {
  const version = versions.find(({ id }) => id === versionId)
  if (!version) throw new Error(`There is no target version ${versionId}`)
  return withEnd(version)
}
