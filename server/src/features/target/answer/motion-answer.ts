import {
  actsIn,
  type MotionAct,
  type MotionState,
  mayAct,
} from '../../../domain/target/motion/motion-states.js'
import type { MotionSubject } from '../../../domain/target/motion/motion-subject.js'
import type { Tally, VoteChoice } from '../../../domain/target/motion/tally.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import type { PersonName } from '../../auth/index.js'
import type { EventAct, Motion, MotionEvent, MotionVote } from '../motion.js'
import { type AboutAnswer, describeAbout } from './about.js'
import type { Desk } from './desk.js'
import { subjectInWords } from './subject-in-words.js'
import { describeTerms, type TermsAnswer } from './terms-answer.js'
import type { VersionAnswer } from './version-answer.js'
import type { Viewer } from './viewer.js'

/** A motion as minutes tell it. */
export interface MotionAnswer {
  id: string
  subject: MotionSubject
  state: MotionState
  revision: number
  about: AboutAnswer
  target: VersionAnswer | null
  terms: TermsAnswer | null
  kind: TargetKind | null
  contractReference: string | null
  effectiveFrom: string
  effectiveTo: string | null
  isRetroactive: boolean
  /** Periods that were over and are judged anew, in words. */
  restates: string | null
  reviewDate: string | null
  owner: PersonName | null
  rationale: string
  decisionReference: string | null
  minuteReference: string | null
  answers: MotionMention | null
  counterProposals: readonly MotionMention[]
  proposedBy: PersonName
  createdAt: Date
  proposedAt: Date | null
  decidedBy: PersonName | null
  decidedAt: Date | null
  votes: readonly { person: PersonName; choice: VoteChoice; at: Date }[]
  tally: Tally | null
  /** What the figures said when it was proposed, as the slice that weighed them wrote it. */
  capability: unknown
  history: readonly HistoryAnswer[]
  result: VersionAnswer | null
  mayDo: readonly MotionAct[]
  permalink: string
}

/** Another motion, as it is named beside this one. */
export interface MotionMention {
  id: string
  state: MotionState
  proposedBy: PersonName
  inWords: string
}

export interface HistoryAnswer {
  id: string
  at: Date
  person: PersonName
  act: EventAct
  text: string | null
  otherMotionId: string | null
}

/** All that is known around a motion. */
export interface Around {
  votes: readonly MotionVote[]
  events: readonly MotionEvent[]
  tally: Tally | null
  target: VersionAnswer | null
  result: VersionAnswer | null
  answers: Motion | null
  counterProposals: readonly Motion[]
  isRetroactive: boolean
  restates: string | null
  viewer: Viewer | null
}

export function describeMotion(motion: Motion, around: Around, desk: Desk): MotionAnswer {
  const { nameOf, directory } = desk
  const about = describeAbout(motion, directory)
  const { id, subject, state, revision, kind, contractReference, terms } = motion
  const { effectiveFrom, effectiveTo, reviewDate, rationale, decisionReference } = motion
  const { minuteReference, createdAt, proposedAt, decidedAt, decidedBy, ownerId } = motion
  const { target, result, tally, isRetroactive, restates, answers } = around
  return {
    ...{ subject, state, revision, about, target, result, kind, contractReference },
    ...{
      effectiveFrom,
      effectiveTo,
      isRetroactive,
      restates,
      reviewDate,
      rationale,
      decisionReference,
    },
    ...{ minuteReference, createdAt, proposedAt, decidedAt, tally },
    capability: motion.capability,
    id: String(id),
    terms: terms && describeTerms(terms, about.unit),
    owner: ownerId === null ? null : nameOf(ownerId),
    answers: answers && mentionOf(answers, desk),
    counterProposals: around.counterProposals.map(each => mentionOf(each, desk)),
    proposedBy: nameOf(motion.proposedBy),
    decidedBy: decidedBy === null ? null : nameOf(decidedBy),
    votes: around.votes.map(({ personId, choice, at }) => ({
      person: nameOf(personId),
      choice,
      at,
    })),
    history: around.events.map(event => historyOf(event, desk)),
    mayDo: actsOpenTo(motion, around.viewer),
    permalink: `/motions/${id}`,
  }
}

function actsOpenTo({ state, proposedBy }: Motion, viewer: Viewer | null): MotionAct[] {
  if (!viewer) return []
  const isProposer = viewer.id === proposedBy
  return actsIn(state).filter(act => mayAct(state, act, isProposer) && viewer.may(act))
}

const mentionOf = (motion: Motion, desk: Desk): MotionMention => ({
  id: String(motion.id),
  state: motion.state,
  proposedBy: desk.nameOf(motion.proposedBy),
  inWords: subjectInWords(motion, desk),
})

const historyOf = (event: MotionEvent, { nameOf }: Desk): HistoryAnswer => ({
  id: String(event.id),
  at: event.at,
  person: nameOf(event.personId),
  act: event.act,
  text: event.text,
  otherMotionId: event.otherMotionId === null ? null : String(event.otherMotionId),
})
