import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { VoteChoice } from '../../../domain/motion/tally.js'
import type { Ctx as Context } from '../../../platform/context.js'
import { commentOnMotion } from '../comment-on-motion.js'
import { decideMotion } from '../decide-motion.js'
import { readCommittee } from '../read-committee.js'
import { readMotion } from '../read-motion.js'
import { readMotions } from '../read-motions.js'
import { setCommitteeRules } from '../set-committee-rules.js'
import { voteOnMotion } from '../vote-on-motion.js'
import { withdrawMotion } from '../withdraw-motion.js'
import { CommitteeRulesInputType, CommitteeType } from './committee.types.js'
import { MotionType } from './motion.types.js'
import { VoteChoiceEnum } from './motion-words.types.js'
import { MotionsArgs } from './motions-args.types.js'

const NUMBER = { description: 'Number of the motion.' }
const REVISION = { description: '`Motion.revision` as you saw it.' }

@Resolver()
export class MotionResolver {
  @Query(() => MotionType, { description: 'One motion.' })
  motion(@Ctx() ctx: Context, @Arg('id', () => ID, NUMBER) id: string) {
    return readMotion(ctx, id)
  }

  @Query(() => [MotionType], {
    description: 'Motions, newest first. Drafts are shown to who wrote them only.',
  })
  motions(@Ctx() ctx: Context, @Args(() => MotionsArgs) args: MotionsArgs) {
    return readMotions(ctx, args)
  }

  @Query(() => CommitteeType, { description: 'Who votes, and by which rules.' })
  committee(@Ctx() ctx: Context) {
    return readCommittee(ctx)
  }

  @Mutation(() => MotionType, { description: 'Says something about an open motion, on record.' })
  commentOnMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, NUMBER) id: string,
    @Arg('text', () => String, { description: 'Up to 4,000 characters.' }) text: string,
  ) {
    return commentOnMotion(ctx, { id, text })
  }

  @Mutation(() => MotionType, {
    description: 'Gives your vote, or changes it; possible until the motion is closed.',
  })
  voteOnMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, NUMBER) id: string,
    @Arg('choice', () => VoteChoiceEnum, { description: 'Your vote.' }) choice: VoteChoice,
  ) {
    return voteOnMotion(ctx, { id, choice })
  }

  @Mutation(() => MotionType, {
    description:
      'Closes the vote as the votes say. Carried, it takes effect at once, and the motions of the same question are closed with it. PRECONDITION without a quorum; FORBIDDEN to who proposed it.',
  })
  decideMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, NUMBER) id: string,
    @Arg('revision', () => Int, REVISION) revision: number,
    @Arg('minuteReference', () => String, {
      nullable: true,
      description: 'Where the minutes have it, such as `SC 2026-11, item 4`.',
    })
    minuteReference?: string | null,
  ) {
    return decideMotion(ctx, { id, revision, minuteReference: minuteReference ?? null })
  }

  @Mutation(() => MotionType, { description: 'Takes your own motion back. It stays on record.' })
  withdrawMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, NUMBER) id: string,
    @Arg('revision', () => Int, REVISION) revision: number,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason?: string | null,
  ) {
    return withdrawMotion(ctx, { id, revision, reason: reason ?? null })
  }

  @Mutation(() => CommitteeType, {
    description: 'Sets how the committee decides. Motions that are open are closed by these rules.',
  })
  setCommitteeRules(
    @Ctx() ctx: Context,
    @Arg('input', () => CommitteeRulesInputType, { description: 'The rules.' })
    input: CommitteeRulesInputType,
  ) {
    return setCommitteeRules(ctx, input)
  }
}
