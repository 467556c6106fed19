import {
  type CommitteeRules,
  defaultRules,
  type Tally,
  tallyOf,
} from '../../../domain/motion/tally.js'
import type { Ctx } from '../../../platform/context.js'
import { Precondition } from '../../../platform/errors.js'
import { readVoters } from '../../auth/index.js'
import type { Motion, MotionVote } from '../motion.js'
import { loadRules } from '../stores/committee.store.js'

/** Who votes now, and by which rules. */
export interface Committee {
  members: ReadonlySet<string>
  rules: CommitteeRules
}

export async function loadCommittee(ctx: Ctx): Promise<Committee> {
  const [voters, [rules = defaultRules]] = await Promise.all([readVoters(ctx), loadRules(ctx)])
  return { members: new Set(voters.map(({ id }) => id)), rules }
}

/** How the votes on a motion stand. */
export const countVotes = (
  { id, proposedBy }: Pick<Motion, 'id' | 'proposedBy'>,
  votes: readonly MotionVote[],
  { members, rules }: Committee,
): Tally =>
  tallyOf(
    votes
      .filter(({ motionId }) => motionId === id)
      .map(({ personId, choice }) => ({ person: personId, choice })),
    members,
    { rules, proposer: proposedBy },
  )

/** Throws Precondition where the votes do not yet say anything. */
export function demandClosable({ outcome, counted, needed, eligible }: Tally): void {
  if (outcome === 'NO_QUORUM')
    throw new Precondition(
      `There is no quorum: ${counted} of ${eligible} members have voted, ${needed} are needed.`,
    )
  if (outcome === 'ALONE')
    throw new Precondition(
      'Nobody but its proposer is in favour; a motion is never approved by its proposer alone.',
    )
}
