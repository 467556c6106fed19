import type { Ctx } from '../../../platform/context.js'
import {
  at,
  type Committee,
  givenDecided,
  givenVotesFor,
} from '../../../testing/given-committee.js'
import { type MotionAnswer, proposeMotion } from '../../motion/index.js'
import type { TargetMotionAnswer } from '../answer/tell-targets.js'
import { draftMotion } from '../draft-motion.js'
import type { MotionQuestion } from '../propose/motion-question.js'

export {
  at,
  type Committee,
  givenCommittee,
  givenMember,
  givenOrganisation,
} from '../../../testing/given-committee.js'

export const slaTarget = (given: Partial<MotionQuestion> = {}): MotionQuestion => ({
  kpi: 'SLA_RESOLUTION',
  terms: { value: 0.95, red: 0.9, stretch: 0.98 },
  effectiveFrom: '2026-04-01',
  rationale: 'Users wait too long.',
  ...given,
})

/** A motion before the committee. */
export async function givenProposed(
  ctx: Ctx,
  question: MotionQuestion,
): Promise<TargetMotionAnswer> {
  const { id, revision } = await draftMotion(ctx, question)
  return (await proposeMotion(ctx, { id, revision })) as TargetMotionAnswer
}

/** Votes of all members in favour; not yet closed. */
export async function givenCarried(
  committee: Committee,
  question: MotionQuestion,
  now?: string,
): Promise<MotionAnswer> {
  const [mia] = committee.members as [Ctx]
  const motion = await givenProposed(now ? at(mia, now) : mia, question)
  return givenVotesFor(committee, motion, now)
}

/** A motion that was carried and closed. */
export async function givenApproved(
  committee: Committee,
  question: MotionQuestion,
  now?: string,
): Promise<TargetMotionAnswer> {
  const motion = await givenDecided(committee, author => draftMotion(author, question), now)
  return motion as TargetMotionAnswer
}
