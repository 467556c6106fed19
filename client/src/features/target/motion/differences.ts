import type { MotionContentPartsFragment } from '@steerboard/schema'
import { formatDate } from '../../../format/moment.js'
import { personInWords, shortKind } from '../../../format/target-words.js'

export interface Difference {
  what: string
  before: string
  after: string
}

const none = 'none'
const dateOf = (date: string | null) => (date ? formatDate(date) : none)

const facts: [string, (motion: MotionContentPartsFragment) => string][] = [
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
    .toSpliced(0, 0, proposed(answered, counter))
    .concat(factsOf(answered, counter))
    .filter(({ before, after }) => before !== after)

/** The lines of both, side by side. */
function factsOf({ facts }: MotionContentPartsFragment, counter: MotionContentPartsFragment) {
  const labels = new Set([...facts, ...counter.facts].map(({ label }) => label))
  const tell = (lines: typeof facts, what: string) =>
    lines.find(({ label }) => label === what)?.text ?? none
  return [...labels].map(what => ({
    what,
    before: tell(facts, what),
    after: tell(counter.facts, what),
  }))
}

const proposed = (answered: MotionContentPartsFragment, counter: MotionContentPartsFragment) => ({
  what: answered.about ? 'Levels' : 'What is proposed',
  before: answered.inWords,
  after: counter.inWords,
})
