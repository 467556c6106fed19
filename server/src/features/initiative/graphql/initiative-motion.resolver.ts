import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { MotionType } from '../../motion/graphql/motion.types.js'
import { draftInitiativeMotion, draftRiskMotion } from '../draft-initiative-motion.js'
import { InitiativeMotionInputType } from './motion-input.types.js'

@Resolver()
export class InitiativeMotionResolver {
  @Mutation(() => MotionType, {
    description: 'Begin a motion to take up an initiative as its newest version has it.',
  })
  draftInitiativeMotion(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeMotionInputType, { description: 'Which, from when and why.' })
    input: InitiativeMotionInputType,
  ) {
    return draftInitiativeMotion(ctx, input)
  }

  @Mutation(() => MotionType, {
    description:
      'Begin a motion to accept the risk of an initiative that uses AI while the gate is not open.',
  })
  draftRiskMotion(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeMotionInputType, { description: 'Which, from when and why.' })
    input: InitiativeMotionInputType,
  ) {
    return draftRiskMotion(ctx, input)
  }
}
