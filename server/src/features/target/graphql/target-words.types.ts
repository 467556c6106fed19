import { motionSubjects } from '../../../domain/motion/motion-subject.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'

export const TargetShapeEnum = defineEnum('TargetShape', 'How a target value moves with time.', {
  CONSTANT: 'The same value throughout.',
  STEP: 'A value from each of several days on.',
  LINEAR: 'A straight path from a baseline to the value, level before and after.',
  TABLE: 'A value for each of several stretches of days.',
})

export const TargetDirectionEnum = defineEnum(
  'TargetDirection',
  'On which side of a target is good.',
  {
    HIGHER: 'At or above the target is met.',
    LOWER: 'At or below the target is met.',
    RANGE: 'Within the range is met.',
  },
)

export const TargetKindEnum = defineEnum('TargetKind', 'How binding a target is.', {
  COMMITTED: 'Promised: it is expected to be met.',
  ASPIRATIONAL: 'Ambitious: reaching most of it is good.',
  CONTRACTUAL: 'Owed by a contract, which `contractReference` names.',
})

export const TargetStateEnum = defineEnum('TargetState', 'Whether an agreed target holds today.', {
  SCHEDULED: 'Agreed, but it begins later.',
  IN_FORCE: 'It holds today.',
  ENDED: 'It held until `effectiveTo`, and still judges the periods until then.',
  REPLACED: 'Another took its place before it began; it judges nothing.',
})

export const ReviewStateEnum = defineEnum('ReviewState', 'How a target stands with its review.', {
  CURRENT: 'No review is due.',
  DUE: 'The agreed review date has come.',
  STALE: 'For 18 months nobody has agreed on it anew: do not rely on it unseen.',
})

export const CoverageGapEnum = defineEnum(
  'CoverageGap',
  'What is amiss with the target of a KPI.',
  {
    NO_TARGET: 'Nothing is agreed here or above.',
    NO_OWNER: 'Nobody answers for reaching it.',
    REVIEW_DUE: 'Its review date has come.',
    REVIEW_STALE: 'It was not reviewed for 18 months.',
  },
)

const { SET, OPT_OUT, END, WAIVE } = motionSubjects

export const TargetMotionSubjectEnum = defineEnum(
  'TargetMotionSubject',
  'What a motion about targets is to do.',
  { SET, OPT_OUT, END, WAIVE },
)
