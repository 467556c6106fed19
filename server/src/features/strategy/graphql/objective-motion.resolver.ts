import { FieldResolver, Resolver, Root } from 'type-graphql'
import { MotionType } from '../../motion/graphql/motion.types.js'
import type { ObjectiveMotion } from '../answer/tell-objectives.js'
import { ObjectiveType } from './objective.types.js'

/** What objectives add to motions. */
@Resolver(() => MotionType)
export class ObjectiveMotionResolver {
  @FieldResolver(() => ObjectiveType, {
    nullable: true,
    description: 'Of OBJECTIVE: the objective as the motion would have it. Null of all others.',
  })
  objective(@Root() motion: Partial<ObjectiveMotion>) {
    return motion.objective ?? null
  }
}
