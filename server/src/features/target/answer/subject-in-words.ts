import type { TargetMotionSubject } from '../../../domain/target/target-subject.js'
import { termsInWords } from '../../../domain/target/terms-in-words.js'
import type { Desk } from '../../motion/index.js'
import type { TargetMotionContent } from '../target-content.js'
import { describeAbout } from './about.js'

const inWords: Record<TargetMotionSubject, string> = {
  SET: 'a target',
  OPT_OUT: 'no target',
  END: 'the end of the target',
  WAIVE: 'a waiver',
}

/** What a motion proposes, in words. */
export const subjectInWords = (
  motion: TargetMotionContent,
  { directory }: Pick<Desk, 'directory'>,
): string =>
  motion.terms
    ? termsInWords(motion.terms, describeAbout(motion, directory).unit)
    : inWords[motion.subject]
