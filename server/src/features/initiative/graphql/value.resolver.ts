import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { readScoring } from '../read-scoring.js'
import { readValueLedger } from '../read-value-ledger.js'
import { recordServiceBenefits } from '../record-amounts.js'
import { closeScoringRound, openScoringRound, scoreInitiative } from '../score-initiative.js'
import { recordAchievedResult, setExpectedResult } from '../set-service-result.js'
import { InitiativeScoreInputType } from './initiative-input.types.js'
import { ServiceValueType, ValueLedgerType } from './roadmap.types.js'
import { ScoringType } from './score.types.js'
import {
  AchievedResultInputType,
  AsOfArgs,
  ExpectedResultInputType,
  ServiceBenefitsInputType,
} from './value-input.types.js'

@Resolver()
export class ValueResolver {
  @Query(() => ValueLedgerType, {
    description: 'What was expected of each service and each investment, and what came of it.',
  })
  valueLedger(@Ctx() ctx: Context, @Args(() => AsOfArgs) args: AsOfArgs) {
    return readValueLedger(ctx, args)
  }

  @Query(() => ScoringType, {
    description: 'How the committee scores initiatives, and what is to be scored now.',
  })
  scoring(@Ctx() ctx: Context) {
    return readScoring(ctx)
  }

  @Mutation(() => ServiceValueType, {
    description: 'Say what a service is to bring about. What was said before is kept.',
  })
  setExpectedResult(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpectedResultInputType, { description: 'The result.' })
    input: ExpectedResultInputType,
  ) {
    return setExpectedResult(ctx, input)
  }

  @Mutation(() => ServiceValueType, {
    description: 'Say what came of a service, with the evidence.',
  })
  recordAchievedResult(
    @Ctx() ctx: Context,
    @Arg('input', () => AchievedResultInputType, { description: 'The result.' })
    input: AchievedResultInputType,
  ) {
    return recordAchievedResult(ctx, input)
  }

  @Mutation(() => ServiceValueType, {
    description: 'Record benefits of a service by month, planned or realised.',
  })
  recordServiceBenefits(
    @Ctx() ctx: Context,
    @Arg('input', () => ServiceBenefitsInputType, { description: 'The amounts.' })
    input: ServiceBenefitsInputType,
  ) {
    return recordServiceBenefits(ctx, input)
  }

  @Mutation(() => ScoringType, {
    description: 'Open a round in which members score, blind. A CONFLICT where one is open.',
  })
  openScoringRound(@Ctx() ctx: Context) {
    return openScoringRound(ctx)
  }

  @Mutation(() => ScoringType, {
    description: 'Close a round: from then on everybody sees the scores.',
  })
  closeScoringRound(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Number of the round.' }) id: string,
  ) {
    return closeScoringRound(ctx, id)
  }

  @Mutation(() => ScoringType, {
    description:
      'Give your scores in the open round. They may be given anew until it is closed; nobody else sees them until then.',
  })
  scoreInitiative(
    @Ctx() ctx: Context,
    @Arg('input', () => InitiativeScoreInputType, { description: 'The scores.' })
    input: InitiativeScoreInputType,
  ) {
    return scoreInitiative(ctx, input)
  }
}
