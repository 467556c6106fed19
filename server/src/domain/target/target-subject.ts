import type { MotionSubject } from '../motion/motion-subject.js'

/**
 * What a motion about targets asks for. SET: a target. OPT_OUT: to have none, and to inherit none.
 * END: that a target ends without another. WAIVE: that a miss is accepted until a day.
 */
export const targetSubjects = ['SET', 'OPT_OUT', 'END', 'WAIVE'] as const satisfies MotionSubject[]
export type TargetMotionSubject = (typeof targetSubjects)[number]

export const isTargetSubject = (subject: MotionSubject): subject is TargetMotionSubject =>
  targetSubjects.some(each => each === subject)

/** Whether it is about a target that there is. */
export const isAboutVersion = (subject: TargetMotionSubject): boolean =>
  subject === 'END' || subject === 'WAIVE'
