import { isRetroactive } from '../../../domain/motion/effective-date.js'
import { type ReviewState, reviewState } from '../../../domain/target/review.js'
import { endKnownAt, type TargetKind } from '../../../domain/target/target-version.js'
import type { PersonName } from '../../auth/index.js'
import type { Desk } from '../../motion/index.js'
import type { AgreedTarget, AgreedWaiver } from '../stores/target.store.js'
import { type AboutAnswer, describeAbout } from './about.js'
import { describeTerms, type TermsAnswer } from './terms-answer.js'

export type VersionState = 'SCHEDULED' | 'IN_FORCE' | 'ENDED' | 'REPLACED'

/** A target as the committee agreed it. */
export interface VersionAnswer {
  id: string
  about: AboutAnswer
  state: VersionState
  isOptOut: boolean
  terms: TermsAnswer | null
  kind: TargetKind | null
  contractReference: string | null
  effectiveFrom: string
  effectiveTo: string | null
  agreedTo: string | null
  isRetroactive: boolean
  reviewDate: string | null
  review: ReviewState
  owner: PersonName | null
  rationale: string
  proposedBy: PersonName
  approvedBy: PersonName
  approvedAt: Date
  decisionReference: string | null
  minuteReference: string | null
  motionId: string
  supersedes: string | null
  waivers: readonly WaiverAnswer[]
}

export interface WaiverAnswer {
  from: string
  to: string
  reason: string
  owner: PersonName
  approvedAt: Date
  motionId: string
}

export const describeWaiver = (
  { from, to, reason, ownerId, approvedAt, motionId }: AgreedWaiver,
  { nameOf }: Pick<Desk, 'nameOf'>,
): WaiverAnswer => ({
  ...{ from, to, reason, approvedAt },
  owner: nameOf(ownerId),
  motionId: String(motionId),
})

export function describeVersion(
  version: AgreedTarget,
  waivers: readonly AgreedWaiver[],
  desk: Desk,
): VersionAnswer {
  const { nameOf, today, directory, organisation } = desk
  const about = describeAbout(version, directory)
  const to = endKnownAt(version, null)
  const { from, reviewDate, terms, ownerId, supersedes } = version
  const { kind, contractReference, rationale, approvedAt } = version
  const { decisionReference, minuteReference } = version
  return {
    ...{ about, kind, contractReference, rationale, approvedAt, reviewDate },
    ...{ decisionReference, minuteReference },
    id: String(version.id),
    state: stateOf({ from, to }, today),
    isOptOut: terms === null,
    terms: terms && describeTerms(terms, about.unit),
    effectiveFrom: from,
    effectiveTo: to,
    agreedTo: version.to,
    isRetroactive: isRetroactive(from, {
      now: approvedAt,
      grain: version.grain,
      settings: organisation,
    }),
    review: reviewState({ reviewDate, from }, today),
    owner: ownerId === null ? null : nameOf(ownerId),
    proposedBy: nameOf(version.proposedBy),
    approvedBy: nameOf(version.approvedBy),
    motionId: String(version.motionId),
    supersedes: supersedes === null ? null : String(supersedes),
    waivers: waivers
      .filter(({ versionId }) => versionId === version.id)
      .map(waiver => describeWaiver(waiver, desk)),
  }
}

function stateOf({ from, to }: { from: string; to: string | null }, today: string): VersionState {
  if (to !== null && to <= from) return 'REPLACED'
  if (to !== null && to <= today) return 'ENDED'
  return from > today ? 'SCHEDULED' : 'IN_FORCE'
}
