import {
  actsIn,
  type MotionAct,
  type MotionState,
  mayAct,
} from '../../../domain/motion/motion-states.js'
import type { MotionSubject } from '../../../domain/motion/motion-subject.js'
import type { Tally, VoteChoice } from '../../../domain/motion/tally.js'
import type { PersonName } from '../../auth/index.js'
import type { EventAct, Motion, MotionEvent, MotionVote } from '../motion.js'
import type { MotionFact, ToldMotion } from '../subject.js'
import type { Desk } from './desk.js'
import type { Viewer } from './viewer.js'

/** A motion as minutes tell it; beside this stands what the slice of its subject adds. */
export interface MotionAnswer {
  id: string
  subject: MotionSubject
  state: MotionState
  revision: number
  title: string
  inWords: string
  facts: readonly MotionFact[]
  link: string | null
  editor: string | null
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
  mayDo: readonly MotionAct[]
  permalink: string
}

/** Another motion, as it is named beside this one. */
export interface MotionMention {
  id: string
  state: MotionState
  proposedBy: PersonName
  title: string
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

interface Mentioned {
  motion: Motion
  told: ToldMotion
}

/** All that is known around a motion. */
export interface Around {
  votes: readonly MotionVote[]
  events: readonly MotionEvent[]
  tally: Tally | null
  told: ToldMotion
  answers: Mentioned | null
  counterProposals: readonly Mentioned[]
  isRetroactive: boolean
  restates: string | null
  viewer: Viewer | null
}

export function describeMotion(motion: Motion, around: Around, desk: Desk): MotionAnswer {
  const { nameOf } = desk
  const { id, decidedBy, ownerId } = motion
  const { subject, state, revision, effectiveFrom, effectiveTo, reviewDate } = motion
  const { rationale, decisionReference, minuteReference, createdAt, proposedAt } = motion
  const { told, tally, isRetroactive, restates, answers } = around
  const { title, inWords, facts, link, editor } = told
  return {
    ...told.own,
    ...{ subject, state, revision, title, inWords, facts, link, editor, tally },
    ...{ effectiveFrom, effectiveTo, isRetroactive, restates, reviewDate },
    ...{ rationale, decisionReference, minuteReference, createdAt, proposedAt },
    decidedAt: motion.decidedAt,
    capability: motion.capability,
    id: String(id),
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

const mentionOf = ({ motion, told }: Mentioned, { nameOf }: Desk): MotionMention => ({
  id: String(motion.id),
  state: motion.state,
  proposedBy: nameOf(motion.proposedBy),
  title: told.title,
  inWords: told.inWords,
})

const historyOf = (event: MotionEvent, { nameOf }: Desk): HistoryAnswer => ({
  id: String(event.id),
  at: event.at,
  person: nameOf(event.personId),
  act: event.act,
  text: event.text,
  otherMotionId: event.otherMotionId === null ? null : String(event.otherMotionId),
})
