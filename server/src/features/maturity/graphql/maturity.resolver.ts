import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { answerItem, handIn } from '../answer-item.js'
import { cancelRound, closeRound } from '../close-round.js'
import { inviteRaters } from '../invite-raters.js'
import { linkGoal } from '../link-goal.js'
import { openRound } from '../open-round.js'
import { readDataEvidence } from '../read-data-evidence.js'
import { readGate } from '../read-gate.js'
import { readGoals } from '../read-goals.js'
import { readRating } from '../read-rating.js'
import { readRounds } from '../read-rounds.js'
import { GateType, GoalChoiceType } from './gate.types.js'
import { DataEvidenceType } from './maturity-profile.types.js'
import {
  InvitationInputType,
  ItemInputType,
  RatingType,
  RoundInputType,
  RoundType,
  SavedAnswerType,
} from './maturity-round.types.js'

const WHICH = 'Number of the round.'

@Resolver()
export class MaturityResolver {
  @Query(() => [RoundType], {
    description: 'Every assessment round, the newest first, with what the closed ones found.',
  })
  maturityRounds(@Ctx() ctx: Context) {
    return readRounds(ctx)
  }

  @Query(() => [DataEvidenceType], {
    description:
      'What the figures vouch for beside a closed round, as they were known when it closed.',
  })
  maturityDataEvidence(
    @Ctx() ctx: Context,
    @Arg('round', () => ID, { description: WHICH }) round: string,
  ) {
    return readDataEvidence(ctx, round)
  }

  @Query(() => RatingType, {
    description: 'Your own assessment in an open round. For those who were asked.',
  })
  maturityRating(
    @Ctx() ctx: Context,
    @Arg('round', () => ID, { description: WHICH }) round: string,
  ) {
    return readRating(ctx, round)
  }

  @Query(() => GateType, {
    description: 'Whether the organisation is ready for AI, condition by condition.',
  })
  aiReadiness(
    @Ctx() ctx: Context,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'A day up to today, as it was known at its end. Absent: today.',
    })
    on?: string | null,
  ) {
    return readGate(ctx, on)
  }

  @Query(() => [GoalChoiceType], {
    description: 'The approved objectives of which one may be the goal of AI.',
  })
  aiGoals(@Ctx() ctx: Context) {
    return readGoals(ctx)
  }

  @Mutation(() => GateType, {
    description: 'Say which approved objective AI is to serve. The link before stays on record.',
  })
  linkAiGoal(
    @Ctx() ctx: Context,
    @Arg('objective', () => ID, { description: 'Id of an objective in force.' }) objective: string,
    @Arg('reason', () => String, { description: 'Why. 1 to 600 characters.' }) reason: string,
  ) {
    return linkGoal(ctx, { objective, reason })
  }

  @Mutation(() => RoundType, {
    description:
      'Open a round and ask its raters. One is open at a time, and six months lie between two.',
  })
  openMaturityRound(
    @Ctx() ctx: Context,
    @Arg('input', () => RoundInputType, { description: 'The round.' }) input: RoundInputType,
  ) {
    return openRound(ctx, input)
  }

  @Mutation(() => RoundType, { description: 'Ask further people in an open round.' })
  inviteMaturityRaters(
    @Ctx() ctx: Context,
    @Arg('input', () => InvitationInputType, { description: 'Whom.' }) input: InvitationInputType,
  ) {
    return inviteRaters(ctx, input)
  }

  @Mutation(() => SavedAnswerType, {
    description: 'Save your answer to one item; as often as you like until you hand in.',
  })
  answerMaturityItem(
    @Ctx() ctx: Context,
    @Arg('input', () => ItemInputType, { description: 'The answer.' }) input: ItemInputType,
  ) {
    return answerItem(ctx, input)
  }

  @Mutation(() => RatingType, {
    description: 'Hand in your assessment. It is fixed from here on.',
  })
  handInMaturityRating(
    @Ctx() ctx: Context,
    @Arg('round', () => ID, { description: WHICH }) round: string,
  ) {
    return handIn(ctx, round)
  }

  @Mutation(() => RoundType, {
    description:
      'Close a round with five or more raters of both sides. What was found is shown; single answers are deleted.',
  })
  closeMaturityRound(
    @Ctx() ctx: Context,
    @Arg('round', () => ID, { description: WHICH }) round: string,
  ) {
    return closeRound(ctx, round)
  }

  @Mutation(() => RoundType, {
    description: 'Give a round up. Its answers are deleted, and nothing of it is shown.',
  })
  cancelMaturityRound(
    @Ctx() ctx: Context,
    @Arg('round', () => ID, { description: WHICH }) round: string,
    @Arg('reason', () => String, { description: 'Why. 1 to 600 characters.' }) reason: string,
  ) {
    return cancelRound(ctx, { round, reason })
  }
}
