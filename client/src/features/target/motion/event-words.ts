import type { MotionEventAct, VoteChoice } from '@steerboard/schema'

const votes: Record<VoteChoice, string> = {
  FOR: 'voted for it',
  AGAINST: 'voted against it',
  ABSTAIN: 'abstained',
}

const acts: Record<Exclude<MotionEventAct, 'VOTE'>, string> = {
  DRAFT: 'began the draft',
  EDIT: 'changed the draft',
  PROPOSE: 'brought it before the committee',
  COMMENT: 'said',
  COUNTER: 'answered it with',
  APPROVE: 'closed the vote: approved',
  REJECT: 'closed the vote: rejected',
  WITHDRAW: 'withdrew it',
  CLOSED_BY_OTHER: 'closed it by approving',
}

interface Event {
  act: MotionEventAct
  text: string | null
}

/** What somebody did, after the name: "voted for it". */
export const eventInWords = ({ act, text }: Event): string =>
  act === 'VOTE' ? (votes[text as VoteChoice] ?? 'voted') : acts[act]

/** What was said, or where the minutes have it; a vote is in the words already. */
export const saidIn = ({ act, text }: Event): string | null => (act === 'VOTE' ? null : text)
