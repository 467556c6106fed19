import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { MotionType } from '../../motion/graphql/motion.types.js'
import { MotionInputType } from '../../target/graphql/motion-input.types.js'
import type { FeasibilityAnswer } from '../feasibility-answer.js'
import { proposeTarget } from '../propose-target.js'
import { readFeasibility } from '../read-feasibility.js'
import { FeasibilityType } from './feasibility.types.js'

@Resolver(() => MotionType)
export class FeasibilityResolver {
  @Query(() => FeasibilityType, {
    description:
      'What the figures say about a target that is only thought of; nothing is saved. Ask while it is being written.',
  })
  targetFeasibility(
    @Ctx() ctx: Context,
    @Arg('input', () => MotionInputType, { description: 'The motion as it stands; of SET only.' })
    input: MotionInputType,
  ) {
    return readFeasibility(ctx, input)
  }

  @Mutation(() => MotionType, {
    description:
      'Brings your draft before the committee, with what the figures say about it now. From then on it is not edited.',
  })
  proposeMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Number of the motion.' }) id: string,
    @Arg('revision', () => Int, { description: '`Motion.revision` as you saw it.' })
    revision: number,
  ) {
    return proposeTarget(ctx, { id, revision })
  }

  @FieldResolver(() => FeasibilityType, {
    nullable: true,
    description:
      'What the figures said when it was proposed. Null of a draft, and of what sets no target.',
  })
  feasibility(@Root() { capability }: MotionType): FeasibilityAnswer | null {
    return capability as FeasibilityAnswer | null
  }
}
