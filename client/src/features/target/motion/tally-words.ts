import type { Majority, MotionState, TallyPartsFragment, VoteOutcome } from '@steerboard/schema'

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** "3 for, 1 against, 1 abstained; 5 of 6 members have voted, 3 are needed." */
export function tallyInWords(tally: TallyPartsFragment): string {
  const { against, abstained, eligible, needed, counted } = tally
  const votes = `${tally.for} for, ${against} against, ${abstained} abstained`
  return `${votes}. Of ${plural(eligible, 'member')} ${counted} count for the quorum, ${needed} are needed.`
}

const outcomes: Record<VoteOutcome, string> = {
  NO_QUORUM: 'Too few have voted, so it cannot be closed yet.',
  ALONE: 'Nobody but who proposed it is in favour, so it cannot be closed yet.',
  CARRIED: 'Closed now, it is approved.',
  LOST: 'Closed now, it is rejected.',
}

/** What the votes say of an open motion; of a closed one nothing, its state does. */
export const outcomeInWords = (state: MotionState, outcome: VoteOutcome): string =>
  state === 'PROPOSED' ? outcomes[outcome] : ''

export const majorities: Record<Majority, string> = {
  SIMPLE: 'more votes for than against',
  ABSOLUTE: 'more than half of all members',
  TWO_THIRDS: 'two thirds of the votes for and against',
}

interface Rules {
  quorum: number
  abstentionsCount: boolean
  majority: Majority
}

/** How the committee decides, in a sentence. */
export const rulesInWords = ({ quorum, abstentionsCount, majority }: Rules): string =>
  `The quorum is ${Math.round(quorum * 100)}% of the members, abstentions ${
    abstentionsCount ? 'included' : 'not included'
  }. A motion is carried by ${majorities[majority]}; a tie is lost.`
