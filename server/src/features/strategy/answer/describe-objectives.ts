import type { ObjectiveStatus, ObjectiveTerms } from '../../../domain/strategy/objective.js'
import { endOf } from '../../../domain/strategy/strategy-book.js'
import { weightShares } from '../../../domain/strategy/weights.js'
import type { Desk } from '../../motion/index.js'
import { objectivePath } from '../objective-content.js'
import type { AgreedStrategy } from '../read-strategy-book.js'
import type { AgreedObjective } from '../stores/objective.store.js'
import { describeKpis, describeWork } from './describe-links.js'
import { describeVersions } from './describe-versions.js'
import type { ObjectiveAnswer, ObjectiveMention } from './objective-answer.js'

/** An objective as it stands: agreed, or only moved. */
export interface Standing {
  objectiveId: number
  status: ObjectiveStatus
  terms: ObjectiveTerms
  from: string
  motionId: number
  version: AgreedObjective | null
}

export interface Asked {
  day: string
  knownAt: Date | null
  desk: Desk
}

/** Objectives in the order of the tree: heavier before lighter, parts after what they are part of. */
export function describeObjectives(
  standing: readonly Standing[],
  book: AgreedStrategy,
  asked: Asked,
): ObjectiveAnswer[] {
  const { desk, day, knownAt } = asked
  const inForce = book.inForce(day, knownAt)
  const shares = new Map(
    weightShares(inForce).map((share, at) => [inForce[at]?.objectiveId ?? 0, share]),
  )
  const byId = new Map(standing.map(each => [each.objectiveId, each]))
  const titleOf = (id: number) =>
    byId.get(id)?.terms.title ?? book.of(id, knownAt).at(-1)?.title ?? `Objective ${id}`
  const mention = (id: number): ObjectiveMention => ({
    ...{ id: String(id), title: titleOf(id), permalink: objectivePath(id) },
  })
  return inTree(standing).map(({ depth, ...each }) => {
    const { objectiveId, status, terms, from, version, motionId } = each
    const { title, purpose, kind, horizon, weight, isCritical, parentId } = terms
    return {
      ...{ title, purpose, status, kind, horizon, weight, isCritical, depth },
      id: String(objectiveId),
      owner: desk.nameOf(terms.ownerId),
      sponsor: terms.sponsorId === null ? null : desk.nameOf(terms.sponsorId),
      weightShare: shares.get(objectiveId) ?? null,
      parent: parentId === null ? null : mention(parentId),
      parts: standing
        .filter(other => other.terms.parentId === objectiveId)
        .map(other => mention(other.objectiveId)),
      effectiveFrom: from,
      effectiveTo: version && endOf(version, knownAt),
      since: book.since(objectiveId, knownAt),
      kpis: describeKpis(terms.kpis, desk, knownAt),
      work: describeWork(terms.work, desk),
      versions: describeVersions(book.of(objectiveId, knownAt), { desk, day, knownAt, titleOf }),
      motionId: String(motionId),
      ...{ day, asOf: knownAt },
      permalink: objectivePath(objectiveId),
    }
  })
}

function inTree(standing: readonly Standing[]): (Standing & { depth: number })[] {
  const known = new Set(standing.map(({ objectiveId }) => objectiveId))
  const below = Map.groupBy(standing, ({ terms: { parentId } }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const walk = (parent: number | null, depth: number): (Standing & { depth: number })[] =>
    (below.get(parent) ?? [])
      .toSorted(
        (one, other) =>
          other.terms.weight - one.terms.weight || one.objectiveId - other.objectiveId,
      )
      .flatMap(each => [{ ...each, depth }, ...walk(each.objectiveId, depth + 1)])
  return walk(null, 0)
}
