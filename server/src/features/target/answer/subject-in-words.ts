import type { MotionSubject } from '../../../domain/target/motion/motion-subject.js'
import { termsInWords } from '../../../domain/target/terms-in-words.js'
import type { Motion } from '../motion.js'
import { describeAbout } from './about.js'
import type { Desk } from './desk.js'

const inWords: Record<MotionSubject, string> = {
  SET: 'a target',
  OPT_OUT: 'no target',
  END: 'the end of the target',
  WAIVE: 'a waiver',
}

/** What a motion proposes, in words. */
export const subjectInWords = (motion: Motion, { directory }: Pick<Desk, 'directory'>): string =>
  motion.terms
    ? termsInWords(motion.terms, describeAbout(motion, directory).unit)
    : inWords[motion.subject]
