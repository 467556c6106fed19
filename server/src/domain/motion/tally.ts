export const voteChoices = ['FOR', 'AGAINST', 'ABSTAIN'] as const
export type VoteChoice = (typeof voteChoices)[number]

export const majorities = ['SIMPLE', 'ABSOLUTE', 'TWO_THIRDS'] as const
export type Majority = (typeof majorities)[number]

/** How a committee decides; each version of these rules is kept. */
export interface CommitteeRules {
  /** Share of the voting members, 0…1, who must have voted. */
  quorum: number
  /** Whether an abstention counts as having voted, for the quorum. */
  abstentionsCount: boolean
  majority: Majority
}

/** Half the members, abstentions included, more for than against. */
export const defaultRules: CommitteeRules = {
  quorum: 0.5,
  abstentionsCount: true,
  majority: 'SIMPLE',
}

export interface Vote {
  person: string
  choice: VoteChoice
}

/**
 * What the votes say. NO_QUORUM: too few have voted. ALONE: nobody but who proposed it is in favour.
 * CARRIED and LOST can be closed.
 */
export type Outcome = 'NO_QUORUM' | 'ALONE' | 'CARRIED' | 'LOST'

export interface Tally {
  for: number
  against: number
  abstained: number
  /** Voting members. */
  eligible: number
  /** Votes that the quorum takes, and those that count for it. */
  needed: number
  counted: number
  outcome: Outcome
}

/** Counts the votes of the members; one vote each, a tie is lost. Votes of others do not count. */
export function tallyOf(
  votes: readonly Vote[],
  members: ReadonlySet<string>,
  { rules, proposer }: { rules: CommitteeRules; proposer: string },
): Tally {
  const valid = votes.filter(({ person }) => members.has(person))
  const count = (choice: VoteChoice) => valid.filter(vote => vote.choice === choice).length
  const [favour, against, abstained] = [count('FOR'), count('AGAINST'), count('ABSTAIN')]
  const counted = favour + against + (rules.abstentionsCount ? abstained : 0)
  const needed = Math.max(1, Math.ceil(rules.quorum * members.size - 1e-9))
  const numbers = { for: favour, against, abstained, eligible: members.size, needed, counted }
  if (counted < needed) return { ...numbers, outcome: 'NO_QUORUM' }
  if (!hasMajority(numbers, rules.majority)) return { ...numbers, outcome: 'LOST' }
  const isAlone = !valid.some(({ person, choice }) => choice === 'FOR' && person !== proposer)
  return { ...numbers, outcome: isAlone ? 'ALONE' : 'CARRIED' }
}

function hasMajority(
  { for: favour, against, eligible }: Pick<Tally, 'for' | 'against' | 'eligible'>,
  majority: Majority,
): boolean {
  if (majority === 'ABSOLUTE') return favour > eligible / 2
  return majority === 'TWO_THIRDS'
    ? favour > 0 && 3 * favour >= 2 * (favour + against)
    : favour > against
}

/** What is wrong with rules, in words. */
export const rulesFaults = ({ quorum }: CommitteeRules): string[] =>
  quorum > 0 && quorum <= 1 ? [] : ['the quorum is a share of the members above 0, at most 1']
