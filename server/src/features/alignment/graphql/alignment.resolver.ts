import { Arg, Ctx, Extensions, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { answeredByData } from '../../../platform/graphql/cacheable.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { sharesOf, TriedWeightsInputType } from '../../strategy/graphql/score-weights.types.js'
import type { AlignmentAnswer } from '../answer/alignment-answer.js'
import { readAlignment, readSensitivity } from '../read-alignment.js'
import { tryClosing, tryWeights } from '../read-trial.js'
import { AlignmentType } from './alignment.types.js'
import { SensitivityType } from './score-parts.types.js'
import { ScoreTrialType } from './score-trial.types.js'

@Resolver(() => AlignmentType)
export class AlignmentResolver {
  @Extensions(answeredByData)
  @Query(() => AlignmentType, {
    description: 'How far what IT does serves the strategy, for a month, as it is or was known.',
  })
  alignment(
    @Ctx() ctx: Context,
    @Arg('containing', () => LocalDate, {
      nullable: true,
      description: 'Any day of the month asked about. Absent: the last complete month.',
    })
    containing?: string | null,
    @Arg('asOf', () => Instant, {
      nullable: true,
      description: 'Answer with what was known at this instant. Absent: with what is known now.',
    })
    asOf?: Date | null,
    @Arg('scope', () => ScopeInputType, {
      nullable: true,
      description:
        'The organisation, a department or a service; other fields are refused. Absent: the organisation.',
    })
    scope?: ScopeInputType | null,
  ) {
    const asked = { containing: containing ?? null, asOf: asOf ?? null, scope: scope ?? null }
    return readAlignment(ctx, asked)
  }

  @FieldResolver(() => SensitivityType, {
    description: 'What another weight of an objective would do to this score.',
  })
  sensitivityTo(
    @Root() alignment: AlignmentType,
    @Arg('objective', () => ID, { description: 'Number of the objective, one of `objectives`.' })
    objective: string,
    @Arg('weight', () => Float, { description: 'The weight to try, 0 to 100.' }) weight: number,
  ) {
    return readSensitivity(alignment as unknown as AlignmentAnswer, { objective, weight })
  }
  @FieldResolver(() => ScoreTrialType, {
    description: 'What this score would be, were it weighed otherwise.',
  })
  ifWeighed(
    @Root() alignment: AlignmentType,
    @Arg('weights', () => TriedWeightsInputType, { description: 'The weights to try.' })
    weights: TriedWeightsInputType,
  ) {
    return tryWeights(alignment as unknown as AlignmentAnswer, sharesOf(weights))
  }

  @FieldResolver(() => ScoreTrialType, {
    description: 'What this score would be without an objective, its links and its initiatives.',
  })
  ifClosed(
    @Ctx() ctx: Context,
    @Root() alignment: AlignmentType,
    @Arg('objective', () => ID, { description: 'Number of an objective in force.' })
    objective: string,
  ) {
    return tryClosing(ctx, alignment as unknown as AlignmentAnswer, objective)
  }
}
