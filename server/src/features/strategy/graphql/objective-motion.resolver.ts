import { FieldResolver, Resolver, Root } from 'type-graphql'
import { MotionType } from '../../motion/graphql/motion.types.js'
import type { ClosingMotion, ObjectiveMotion } from '../answer/tell-objectives.js'
import type { WeightsMotion } from '../answer/weights-answer.js'
import { ObjectiveMentionType, ObjectiveType } from './objective.types.js'
import { ProposedWeightsType } from './score-weights.types.js'

/** What the strategy adds to motions. */
@Resolver(() => MotionType)
export class ObjectiveMotionResolver {
  @FieldResolver(() => ObjectiveType, {
    nullable: true,
    description: 'Of OBJECTIVE: the objective as the motion would have it. Null of all others.',
  })
  objective(@Root() motion: Partial<ObjectiveMotion>) {
    return motion.objective ?? null
  }

  @FieldResolver(() => ObjectiveMentionType, {
    nullable: true,
    description: 'Of OBJECTIVE_CLOSE: the objective that is to end. Null of all others.',
  })
  closes(@Root() motion: Partial<ClosingMotion>) {
    return motion.closes ?? null
  }

  @FieldResolver(() => ProposedWeightsType, {
    nullable: true,
    description: 'Of SCORE_WEIGHTS: how the score would be weighed. Null of all others.',
  })
  scoreWeights(@Root() motion: Partial<WeightsMotion>) {
    return motion.scoreWeights ?? null
  }
}
