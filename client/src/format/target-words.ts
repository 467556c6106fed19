import type {
  Certainty,
  CoverageGap,
  MotionState,
  ReviewState,
  TargetKind,
  TargetMotionSubject,
  TargetShape,
  TargetState,
  TargetStatus,
  VoteChoice,
} from '@steerboard/schema'
import type { IconName } from '../base/icons.js'

export interface StateMark {
  icon: IconName
  tone: 'good' | 'middling' | 'bad' | 'open'
  text: string
}

export const mark = (icon: IconName, tone: StateMark['tone'], text: string): StateMark => ({
  icon,
  tone,
  text,
})

/** Green, amber and red, each with a sign and a word of its own. */
export const statusMarks: Record<TargetStatus, StateMark> = {
  MET: mark('check', 'good', 'Met'),
  AT_RISK: mark('warning', 'middling', 'At risk'),
  MISSED: mark('none', 'bad', 'Missed'),
  UNKNOWN: mark('question', 'open', 'Not judged'),
}

/** Whether chance alone could have brought the value to the other side of its target. */
export const certaintyWords: Record<Certainty, string> = {
  MET_WITH_CONFIDENCE: 'surely met',
  MISSED_WITH_CONFIDENCE: 'surely missed',
  INCONCLUSIVE: 'may be chance',
}

export const motionMarks: Record<MotionState, StateMark> = {
  DRAFT: mark('provisional', 'open', 'Draft'),
  PROPOSED: mark('running', 'middling', 'Before the committee'),
  APPROVED: mark('check', 'good', 'Approved'),
  REJECTED: mark('none', 'bad', 'Rejected'),
  WITHDRAWN: mark('level', 'open', 'Withdrawn'),
}

export const targetStateMarks: Record<TargetState, StateMark> = {
  SCHEDULED: mark('running', 'open', 'Agreed, begins later'),
  IN_FORCE: mark('check', 'good', 'In force'),
  ENDED: mark('level', 'open', 'Ended'),
  REPLACED: mark('none', 'open', 'Replaced before it began'),
}

export const reviewMarks: Record<ReviewState, StateMark> = {
  CURRENT: mark('check', 'open', 'Not due'),
  DUE: mark('warning', 'middling', 'Review due'),
  STALE: mark('none', 'bad', 'Not reviewed for 18 months'),
}

export const gapMarks: Record<CoverageGap, StateMark> = {
  NO_TARGET: mark('none', 'open', 'No target'),
  NO_OWNER: mark('question', 'middling', 'No owner'),
  REVIEW_DUE: reviewMarks.DUE,
  REVIEW_STALE: reviewMarks.STALE,
}

export const kindNames: Record<TargetKind, string> = {
  COMMITTED: 'Committed: expected to be met',
  ASPIRATIONAL: 'Aspirational: most of it is good',
  CONTRACTUAL: 'Contractual: owed by a contract',
}

/** The first word of `kindNames`. */
export const shortKind = (kind: TargetKind): string => kindNames[kind].replace(/:.*/, '')

export const shapeNames: Record<TargetShape | 'RANGE', string> = {
  CONSTANT: 'Constant',
  STEP: 'In steps',
  LINEAR: 'Straight path',
  TABLE: 'Table',
  RANGE: 'Range',
}

export const subjectNames: Record<TargetMotionSubject, string> = {
  SET: 'Set a target',
  OPT_OUT: 'Have no target here',
  END: 'End a target',
  WAIVE: 'Waive a miss',
}

export const voteMarks: Record<VoteChoice, StateMark> = {
  FOR: mark('check', 'good', 'For'),
  AGAINST: mark('none', 'bad', 'Against'),
  ABSTAIN: mark('level', 'open', 'Abstained'),
}

/** A person as minutes name them. */
export const personInWords = ({ name, position }: { name: string; position: string | null }) =>
  position ? `${name}, ${position}` : name
