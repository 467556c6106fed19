import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { changeStage } from '../change-stage.js'
import { draftInitiative, editInitiative } from '../draft-initiative.js'
import { readInitiative } from '../read-initiative.js'
import { readInitiatives } from '../read-initiatives.js'
import { readRoadmap } from '../read-roadmap.js'
import { recordBenefits, recordCosts } from '../record-amounts.js'
import { setMilestone } from '../set-milestone.js'
import { InitiativeType, PortfolioType } from './initiative.types.js'
import {
  InitiativeEditInputType,
  InitiativeInputType,
  InitiativeStageInputType,
  MilestoneInputType,
} from './initiative-input.types.js'
import { RoadmapType } from './roadmap.types.js'
import {
  AsOfArgs,
  InitiativeBenefitsInputType,
  InitiativeCostsInputType,
} from './value-input.types.js'

@Resolver()
export class InitiativeResolver {
  @Query(() => PortfolioType, { description: 'All initiatives as of a day, by priority.' })
  initiatives(@Ctx() ctx: Context, @Args(() => AsOfArgs) args: AsOfArgs) {
    return readInitiatives(ctx, args)
  }

  @Query(() => InitiativeType, { description: 'One initiative as of a day.' })
  initiative(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Number of the initiative.' }) id: string,
    @Args(() => AsOfArgs) args: AsOfArgs,
  ) {
    return readInitiative(ctx, { ...args, id })
  }

  @Query(() => RoadmapType, {
    description: 'When initiatives run, over the KPIs that they are meant to move.',
  })
  roadmap(@Ctx() ctx: Context, @Args(() => AsOfArgs) args: AsOfArgs) {
    return readRoadmap(ctx, args)
  }

  @Mutation(() => InitiativeType, { description: 'Write down an idea.' })
  draftInitiative(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeInputType, { description: 'What it is to be.' })
    input: InitiativeInputType,
  ) {
    return draftInitiative(ctx, input)
  }

  @Mutation(() => InitiativeType, {
    description:
      'Write a further version; earlier ones are kept. Once it was approved, a new version counts when it is approved too.',
  })
  editInitiative(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeEditInputType, {
      description: 'The whole initiative as it should be.',
    })
    input: InitiativeEditInputType,
  ) {
    return editInitiative(ctx, input)
  }

  @Mutation(() => InitiativeType, { description: 'Start, end or stop an initiative.' })
  changeInitiativeStage(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeStageInputType, { description: 'Where it is to stand.' })
    input: InitiativeStageInputType,
  ) {
    return changeStage(ctx, input)
  }

  @Mutation(() => InitiativeType, {
    description:
      'Add a milestone, move it, mark it as done or take it off. Earlier revisions are kept.',
  })
  setMilestone(
    @Ctx() ctx: Context,
    @Arg('input', () => MilestoneInputType, { description: 'The milestone as it is to be.' })
    input: MilestoneInputType,
  ) {
    return setMilestone(ctx, input)
  }

  @Mutation(() => InitiativeType, { description: 'Record costs by month, planned or actual.' })
  recordInitiativeCosts(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeCostsInputType, { description: 'The amounts.' })
    input: InitiativeCostsInputType,
  ) {
    return recordCosts(ctx, input)
  }

  @Mutation(() => InitiativeType, { description: 'Record benefits by month, planned or realised.' })
  recordInitiativeBenefits(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeBenefitsInputType, { description: 'The amounts.' })
    input: InitiativeBenefitsInputType,
  ) {
    return recordBenefits(ctx, input)
  }
}
