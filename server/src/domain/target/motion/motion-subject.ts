/**
 * What a motion is about. SET: a target. OPT_OUT: to have none, and to inherit none. END: that a target
 * ends without another. WAIVE: that a miss is accepted until a day.
 */
export const motionSubjects = ['SET', 'OPT_OUT', 'END', 'WAIVE'] as const
export type MotionSubject = (typeof motionSubjects)[number]

/** Whether it is about a target that there is. */
export const isAboutVersion = (subject: MotionSubject): boolean =>
  subject === 'END' || subject === 'WAIVE'
