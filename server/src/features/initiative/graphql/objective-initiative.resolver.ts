import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { ObjectiveType } from '../../strategy/graphql/objective.types.js'
import { readInitiativesFor } from '../read-initiatives-for.js'
import { ServingInitiativeType } from './objective-initiative.types.js'

/** What initiatives add to objectives. */
@Resolver(() => ObjectiveType)
export class ObjectiveInitiativeResolver {
  @FieldResolver(() => [ServingInitiativeType], {
    description:
      'The initiatives that serve it, also ideas and those that are over; those that are for it above all first.',
  })
  initiatives(@Ctx() ctx: Context, @Root() objective: ObjectiveType) {
    return readInitiativesFor(ctx, objective)
  }
}
