import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { MotionType } from '../../motion/graphql/motion.types.js'
import { draftObjectiveClose, editObjectiveClose } from '../draft-close.js'
import { draftObjective, editObjective } from '../draft-objective.js'
import { draftScoreWeights, editScoreWeights } from '../draft-score-weights.js'
import { readMotionsAbout } from '../read-motions-about.js'
import { readObjectiveStart } from '../read-objective-start.js'
import { readObjective, readObjectives } from '../read-objectives.js'
import { readWeightsTold } from '../read-weights-told.js'
import { ObjectiveType } from './objective.types.js'
import {
  ScoreWeightsInputType,
  ScoreWeightsType,
  weightsQuestionOf,
} from './score-weights.types.js'
import { ObjectiveCloseInputType, ObjectiveInputType } from './strategy-input.types.js'

const ON = { nullable: true, description: 'The day on which they hold. Absent: today.' }
const AS_OF = {
  nullable: true,
  description:
    'With what was known at this instant. Absent: with what is known now, and with what is proposed.',
}
const REVISION = { description: '`Motion.revision` as you saw it.' }

@Resolver(() => ObjectiveType)
export class StrategyResolver {
  @Query(() => [ObjectiveType], {
    description:
      'The objectives as they stand on a day, in the order of the tree: heavier before lighter, parts after what they are part of.',
  })
  objectives(
    @Ctx() ctx: Context,
    @Arg('on', () => LocalDate, ON) on?: string | null,
    @Arg('asOf', () => Instant, AS_OF) asOf?: Date | null,
    @Arg('withClosed', () => Boolean, {
      nullable: true,
      description: 'True: also those that were closed.',
    })
    withClosed?: boolean | null,
  ) {
    return readObjectives(ctx, {
      on: on ?? null,
      asOf: asOf ?? null,
      withClosed: withClosed ?? null,
    })
  }

  @Query(() => ObjectiveType, { description: 'One objective, also a closed one.' })
  objective(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Arg('on', () => LocalDate, ON) on?: string | null,
    @Arg('asOf', () => Instant, AS_OF) asOf?: Date | null,
  ) {
    return readObjective(ctx, { id, on: on ?? null, asOf: asOf ?? null })
  }

  @FieldResolver(() => [MotionType], {
    description: 'Every motion about it, newest first; drafts only to who wrote them.',
  })
  motions(@Ctx() ctx: Context, @Root() { id }: ObjectiveType) {
    return readMotionsAbout(ctx, id)
  }

  @Query(() => LocalDate, {
    description:
      'The first day of the next month: an objective that begins then judges nothing anew. What begins before the running month needs `decisionReference`.',
  })
  objectiveStart(@Ctx() ctx: Context) {
    return readObjectiveStart(ctx)
  }

  @Query(() => ScoreWeightsType, { description: 'How the alignment score is weighed on a day.' })
  scoreWeights(
    @Ctx() ctx: Context,
    @Arg('on', () => LocalDate, ON) on?: string | null,
    @Arg('asOf', () => Instant, AS_OF) asOf?: Date | null,
  ) {
    return readWeightsTold(ctx, { on: on ?? null, asOf: asOf ?? null })
  }

  @Mutation(() => MotionType, {
    description:
      'Begins a motion about an objective, new or another version of one. `proposeMotion` brings it before the committee.',
  })
  draftObjective(
    @Ctx() ctx: Context,
    @Arg('input', () => ObjectiveInputType, { description: 'The objective as it is to be.' })
    input: ObjectiveInputType,
  ) {
    return draftObjective(ctx, input)
  }

  @Mutation(() => MotionType, {
    description: 'Writes the draft of an objective anew. What is proposed is not edited.',
  })
  editObjective(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Number of the motion.' }) id: string,
    @Arg('revision', () => Int, REVISION) revision: number,
    @Arg('input', () => ObjectiveInputType, {
      description: 'The whole objective, as it should be.',
    })
    input: ObjectiveInputType,
  ) {
    return editObjective(ctx, { id, revision, input })
  }

  @Mutation(() => MotionType, { description: 'Begins a motion to close an objective.' })
  draftObjectiveClose(
    @Ctx() ctx: Context,
    @Arg('input', () => ObjectiveCloseInputType, { description: 'Which one, and from when on.' })
    input: ObjectiveCloseInputType,
  ) {
    return draftObjectiveClose(ctx, input)
  }

  @Mutation(() => MotionType, { description: 'Begins a motion to weigh the score otherwise.' })
  draftScoreWeights(
    @Ctx() ctx: Context,
    @Arg('input', () => ScoreWeightsInputType, { description: 'The weights as they are to be.' })
    input: ScoreWeightsInputType,
  ) {
    return draftScoreWeights(ctx, weightsQuestionOf(input))
  }
  @Mutation(() => MotionType, {
    description: 'Writes the draft of a closing anew. What is proposed is not edited.',
  })
  editObjectiveClose(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Number of the motion.' }) id: string,
    @Arg('revision', () => Int, REVISION) revision: number,
    @Arg('input', () => ObjectiveCloseInputType, { description: 'Which one, and from when on.' })
    input: ObjectiveCloseInputType,
  ) {
    return editObjectiveClose(ctx, { id, revision, input })
  }

  @Mutation(() => MotionType, {
    description: 'Writes the draft of other weights anew. What is proposed is not edited.',
  })
  editScoreWeights(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Number of the motion.' }) id: string,
    @Arg('revision', () => Int, REVISION) revision: number,
    @Arg('input', () => ScoreWeightsInputType, { description: 'The weights as they are to be.' })
    input: ScoreWeightsInputType,
  ) {
    return editScoreWeights(ctx, { id, revision, input: weightsQuestionOf(input) })
  }
}
