import type { MotionContentPartsFragment } from '@steerboard/schema'
import { formatDate } from '../../../format/moment.js'
import { personInWords, shortKind, subjectNames } from '../../../format/target-words.js'

export interface Difference {
  what: string
  before: string
  after: string
}

const none = 'none'
const dateOf = (date: string | null) => (date ? formatDate(date) : none)

const facts: [string, (motion: MotionContentPartsFragment) => string][] = [
  ['What is to be done', motion => subjectNames[motion.subject]],
  ['Levels', motion => motion.terms?.inWords ?? none],
  ['How binding', motion => (motion.kind ? shortKind(motion.kind) : none)],
  ['Contract', motion => motion.contractReference ?? none],
  ['Holds from', motion => dateOf(motion.effectiveFrom)],
  ['Until', motion => dateOf(motion.effectiveTo)],
  ['To be reviewed', motion => dateOf(motion.reviewDate)],
  ['Answers for it', motion => (motion.owner ? personInWords(motion.owner) : 'nobody yet')],
]

/** What a counter-proposal would have otherwise than the motion that it answers. */
export const differencesOf = (
  answered: MotionContentPartsFragment,
  counter: MotionContentPartsFragment,
): Difference[] =>
  facts
    .map(([what, tell]) => ({ what, before: tell(answered), after: tell(counter) }))
    .filter(({ before, after }) => before !== after)
