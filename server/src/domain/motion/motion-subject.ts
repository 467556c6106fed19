/**
 * What a committee can be asked to decide: each subject with what its approval does. A slice that
 * adds one adds its line here, and says what it means with `defineSubject` (`features/motion`).
 */
export const motionSubjects = {
  SET: 'A target is to hold, in place of the one in force.',
  OPT_OUT: 'The scope is to have no target and to inherit none.',
  END: 'A target is to end without another.',
  WAIVE: 'A miss of a target is to be accepted until a day.',
  OBJECTIVE: 'An objective is to hold with its links, new or in place of how it stands.',
  OBJECTIVE_CLOSE: 'An objective is to end.',
  SCORE_WEIGHTS: 'The alignment score is to be weighed otherwise.',
  INITIATIVE: 'An initiative is to be taken up as a version of it says.',
  ACCEPT_RISK:
    'The risk of an initiative that uses AI while the readiness gate is closed is to be accepted.',
} as const

export type MotionSubject = keyof typeof motionSubjects

export const allMotionSubjects = Object.keys(motionSubjects) as MotionSubject[]
