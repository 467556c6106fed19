import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { Grain } from '../../../domain/calendar/period.js'
import type { Ctx as Context } from '../../../platform/context.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import { readCoverage } from '../read-coverage.js'
import { readTarget } from '../read-target.js'
import { readTargets } from '../read-targets.js'
import { readTargetsDueForReview } from '../read-targets-due.js'
import { TargetCoverageType } from './coverage.types.js'
import { TargetType } from './target.types.js'
import { TargetsArgs } from './targets-args.types.js'

@Resolver()
export class TargetResolver {
  @Query(() => TargetType, {
    description: 'One target as it was agreed: what a reading or an alert names by `targetId`.',
  })
  target(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the target.' }) id: string,
  ) {
    return readTarget(ctx, id)
  }

  @Query(() => [TargetType], {
    description: 'Targets as they were agreed, newest first: the history of one, or all that hold.',
  })
  targets(@Ctx() ctx: Context, @Args(() => TargetsArgs) args: TargetsArgs) {
    return readTargets(ctx, args)
  }

  @Query(() => TargetCoverageType, {
    description:
      'Which KPIs of a scope have a target today, an owner for it, and a review to come.',
  })
  targetCoverage(
    @Ctx() ctx: Context,
    @Arg('scope', () => ScopeInputType, {
      nullable: true,
      description: 'Whose targets. Absent: those of the organisation.',
    })
    scope?: ScopeInputType | null,
    @Arg('grain', () => GrainEnum, { nullable: true, description: 'Absent: MONTH.' })
    grain?: Grain | null,
  ) {
    return readCoverage(ctx, { scope: scope ?? null, grain: grain ?? null })
  }

  @Query(() => [TargetType], {
    description: 'Targets whose review is due, or will be soon; the one due longest first.',
  })
  targetsDueForReview(
    @Ctx() ctx: Context,
    @Arg('withinDays', () => Int, {
      defaultValue: 0,
      description: 'Also those due within so many days, up to 366.',
    })
    withinDays: number,
  ) {
    return readTargetsDueForReview(ctx, withinDays)
  }
}
