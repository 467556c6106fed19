import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { changeGoalState } from '../change-goal-state.js'
import { draftGoal, editGoal } from '../draft-goal.js'
import { placePerson } from '../place-person.js'
import { readGoal } from '../read-goal.js'
import { readGoalCascade } from '../read-goal-cascade.js'
import { readGoalProgress } from '../read-goal-progress.js'
import { readGoals } from '../read-goals.js'
import { reportOnGoal } from '../report-on-goal.js'
import { shareGoal, unshareGoal } from '../share-goal.js'
import { GoalType } from './goal.types.js'
import {
  GoalCascadeType,
  GoalPlaceType,
  GoalProgressType,
  GoalsType,
} from './goal-answers.types.js'
import {
  GoalInputType,
  GoalReportInputType,
  GoalStateInputType,
  PlaceInputType,
} from './goal-input.types.js'

const WHICH = { description: 'Id of the goal.' }
const WHAT = { description: 'What it is to be, as a whole.' }
const WITH = { nullable: true, description: 'Id of a person. Absent: everybody who signs in.' }

@Resolver(() => GoalType)
export class GoalResolver {
  @Query(() => GoalsType, {
    description: 'One’s own goals, those shared with one, and those of departments and teams.',
  })
  goals(@Ctx() ctx: Context) {
    return readGoals(ctx)
  }

  @Query(() => GoalType, {
    description: 'One goal. NOT_FOUND also for a personal one that is not shared with who asks.',
  })
  goal(@Ctx() ctx: Context, @Arg('id', () => ID, WHICH) id: string) {
    return readGoal(ctx, { id })
  }

  @Query(() => GoalCascadeType, {
    description: 'What is done for an objective, from the top down.',
  })
  goalCascade(
    @Ctx() ctx: Context,
    @Arg('objective', () => ID, { description: 'Id of the objective.' }) objective: string,
  ) {
    return readGoalCascade(ctx, { objective })
  }

  @FieldResolver(() => GoalProgressType, {
    description: 'How far it has come, by its KPI or by what was reported last.',
  })
  progress(@Ctx() ctx: Context, @Root() goal: GoalType) {
    return readGoalProgress(ctx, goal)
  }

  @Mutation(() => GoalType, {
    description: 'Write a goal down. Only its owner and its author see it until it is active.',
  })
  draftGoal(@Ctx() ctx: Context, @Arg('input', () => GoalInputType, WHAT) input: GoalInputType) {
    return draftGoal(ctx, input)
  }

  @Mutation(() => GoalType, { description: 'Write a draft anew. An active goal stays as it is.' })
  editGoal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('revision', () => Int, { description: '`Goal.revision` as you saw it.' }) revision: number,
    @Arg('input', () => GoalInputType, WHAT) input: GoalInputType,
  ) {
    return editGoal(ctx, { id, revision, input })
  }

  @Mutation(() => GoalType, {
    description:
      'Make a draft active, or end a goal as achieved, missed or dropped, with the reason.',
  })
  changeGoalState(
    @Ctx() ctx: Context,
    @Arg('input', () => GoalStateInputType, { description: 'Where it is to stand.' })
    input: GoalStateInputType,
  ) {
    return changeGoalState(ctx, input)
  }

  @Mutation(() => GoalType, { description: 'Report on an active goal.' })
  reportOnGoal(
    @Ctx() ctx: Context,
    @Arg('input', () => GoalReportInputType, { description: 'How it stands.' })
    input: GoalReportInputType,
  ) {
    return reportOnGoal(ctx, input)
  }

  @Mutation(() => GoalType, {
    description: 'Let a person, or everybody who signs in, see one’s own active goal.',
  })
  shareGoal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('with', () => ID, WITH) other?: string | null,
  ) {
    return shareGoal(ctx, { id, with: other ?? null })
  }

  @Mutation(() => GoalType, { description: 'Take back what was shared.' })
  unshareGoal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('with', () => ID, WITH) other?: string | null,
  ) {
    return unshareGoal(ctx, { id, with: other ?? null })
  }

  @Mutation(() => GoalPlaceType, {
    nullable: true,
    description: 'Say in which department and team a person works; null: it is not known any more.',
  })
  placePerson(
    @Ctx() ctx: Context,
    @Arg('input', () => PlaceInputType, { description: 'Who, and where.' }) input: PlaceInputType,
  ) {
    return placePerson(ctx, input)
  }
}
