import { endOf } from '../../../domain/strategy/strategy-book.js'
import type { Desk } from '../../motion/index.js'
import type { AgreedObjective } from '../stores/objective.store.js'
import type { ObjectiveVersionAnswer, ObjectiveVersionState } from './objective-answer.js'
import { objectiveFacts } from './objective-words.js'

interface Around {
  desk: Desk
  day: string
  knownAt: Date | null
  titleOf(objectiveId: number): string
}

/** What was agreed about one objective, newest first, each with what it changed. */
export function describeVersions(
  versions: readonly AgreedObjective[],
  { desk, day, knownAt, titleOf }: Around,
): ObjectiveVersionAnswer[] {
  return versions
    .map((version, at): ObjectiveVersionAnswer => {
      const before = versions[at - 1] ?? null
      const to = endOf(version, knownAt)
      const { title, weight, rationale, approvedAt, decisionReference, minuteReference } = version
      return {
        ...{ title, weight, rationale, approvedAt, decisionReference, minuteReference },
        id: String(version.id),
        state: stateOf({ from: version.from, to }, day),
        effectiveFrom: version.from,
        effectiveTo: to,
        changes: before
          ? objectiveFacts(version, before, desk, titleOf).filter(fact => fact.before != null)
          : [],
        proposedBy: desk.nameOf(version.proposedBy),
        approvedBy: desk.nameOf(version.approvedBy),
        motionId: String(version.motionId),
      }
    })
    .reverse()
}

function stateOf(
  { from, to }: { from: string; to: string | null },
  day: string,
): ObjectiveVersionState {
  if (to !== null && to <= from) return 'REPLACED'
  if (to !== null && to <= day) return 'ENDED'
  return from > day ? 'SCHEDULED' : 'IN_FORCE'
}
