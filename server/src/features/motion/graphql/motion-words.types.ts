import { motionSubjects } from '../../../domain/motion/motion-subject.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const MotionSubjectEnum = defineEnum(
  'MotionSubject',
  'What the committee is asked to decide.',
  motionSubjects,
)

export const MotionStateEnum = defineEnum('MotionState', 'Where a motion stands.', {
  DRAFT: 'Being written; only its author sees it.',
  PROPOSED: 'Before the committee: it can be commented on, answered and voted on.',
  APPROVED: 'Carried; what it says holds from its effective date.',
  REJECTED: 'Not carried, or another motion of the same question was.',
  WITHDRAWN: 'Taken back by its author.',
})

export const MotionActEnum = defineEnum('MotionAct', 'What can be done with a motion.', {
  EDIT: '`editMotion`.',
  PROPOSE: '`proposeMotion`.',
  COMMENT: '`commentOnMotion`.',
  COUNTER: '`draftMotion` with `answers`, then `proposeMotion`.',
  VOTE: '`voteOnMotion`.',
  APPROVE: '`decideMotion`, when the votes carry it.',
  REJECT: '`decideMotion`, when the votes do not carry it.',
  WITHDRAW: '`withdrawMotion`.',
})

export const MotionEventActEnum = defineEnum('MotionEventAct', 'What happened to a motion.', {
  DRAFT: 'It was begun.',
  EDIT: 'The draft was changed.',
  PROPOSE: 'It was brought before the committee.',
  COMMENT: 'Somebody said something: `text`.',
  COUNTER: 'Another motion answers it: `otherMotionId`.',
  VOTE: 'Somebody voted, or changed the vote: `text` has the choice.',
  APPROVE: 'It was carried and closed; `text` is the reference to the minutes.',
  REJECT: 'It was not carried and closed; `text` is the reference to the minutes.',
  WITHDRAW: 'Its author took it back; `text` may say why.',
  CLOSED_BY_OTHER: 'Another motion of the same question was approved: `otherMotionId`.',
})

export const VoteChoiceEnum = defineEnum('VoteChoice', 'A vote.', {
  FOR: 'In favour.',
  AGAINST: 'Against.',
  ABSTAIN: 'Neither. Whether it counts for the quorum is a rule of the committee.',
})

export const MajorityEnum = defineEnum('Majority', 'What carries a motion. A tie is lost.', {
  SIMPLE: 'More votes for than against.',
  ABSOLUTE: 'More than half of all members in favour.',
  TWO_THIRDS: 'At least two thirds of the votes for and against in favour.',
})

export const VoteOutcomeEnum = defineEnum('VoteOutcome', 'What the votes say so far.', {
  NO_QUORUM: 'Too few members have voted; it cannot be closed.',
  ALONE: 'Nobody but its proposer is in favour; it cannot be closed.',
  CARRIED: 'Closed now, it is approved.',
  LOST: 'Closed now, it is rejected.',
})
