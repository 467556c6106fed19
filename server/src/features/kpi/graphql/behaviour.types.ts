import { Field, Float, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { GrainEnum } from '../../directory/graphql/words.types.js'
import type { Grain, PeriodAnswer } from '../answer.js'
import type {
  BehaviourAnswer,
  BehaviourPointAnswer,
  ProposalAnswer,
  Rule,
  SegmentAnswer,
  SignalAnswer,
  UsualRangeAnswer,
} from '../behaviour/behaviour-answer.js'
import {
  BaselineStateEnum,
  ChartKindEnum,
  ProposalReasonEnum,
  SignalRuleEnum,
  SignalSideEnum,
  VariationEnum,
  WhyNoLimitsEnum,
} from './behaviour.enums.types.js'
import { ForecastType, TrendType } from './outlook.types.js'
import { PeriodType } from './period.types.js'

@ObjectType('UsualRange', {
  simpleResolvers: true,
  description:
    'What a value may be by chance alone: three sigmas either side of the average, in the unit of the KPI, cut to what the value can be at all.',
})
export class UsualRangeType implements UsualRangeAnswer {
  @Field(() => Float, { description: 'Lower limit.' })
  low!: number

  @Field(() => Float, { description: 'The average of the baseline.' })
  centre!: number

  @Field(() => Float, { description: 'Upper limit.' })
  high!: number
}

@ObjectType('BehaviourPoint', {
  simpleResolvers: true,
  description: 'What the control chart says about one period.',
})
export class BehaviourPointType implements BehaviourPointAnswer {
  @Field(() => UsualRangeType, {
    nullable: true,
    description: 'Limits about this period, judged or not. Null where none can be given.',
  })
  usualRange!: UsualRangeAnswer | null

  @Field(() => Boolean, {
    description:
      'Whether the rules look at it: final, with enough records and cases. Draw the others hollow.',
  })
  isEvaluated!: boolean

  @Field(() => VariationEnum, {
    nullable: true,
    description: 'What the series did up to here. Null where the point is not judged.',
  })
  variation!: BehaviourPointAnswer['variation']

  @Field(() => [SignalRuleEnum], { description: 'Rules whose pattern this point completed.' })
  rules!: readonly Rule[]
}

@ObjectType('BehaviourSegment', {
  simpleResolvers: true,
  description: 'A stretch of a series with limits of its own.',
})
export class BehaviourSegmentType implements SegmentAnswer {
  @Field(() => LocalDate, { description: 'First day.' })
  start!: string

  @Field(() => LocalDate, { description: 'First day after it.' })
  end!: string

  @Field(() => BaselineStateEnum, { description: 'How far its limits may be trusted.' })
  state!: SegmentAnswer['state']

  @Field(() => WhyNoLimitsEnum, { nullable: true, description: 'Null where there are limits.' })
  whyNoLimits!: SegmentAnswer['whyNoLimits']

  @Field(() => Int, { description: 'How many final points set the limits: its first, at most 24.' })
  baselinePoints!: number

  @Field(() => Boolean, { description: 'Whether later points no longer move the limits.' })
  isFrozen!: boolean

  @Field(() => Boolean, {
    description:
      'Whether values follow one another (lag-1 autocorrelation above 0.25), so that limits are wider and runs longer. Say so beside the chart.',
  })
  isGuarded!: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'How many points on one side a signal takes. Null without limits.',
  })
  runLength!: number | null
}

@ObjectType('Signal', { simpleResolvers: true, description: 'A rule that fired.' })
export class SignalType implements SignalAnswer {
  @Field(() => SignalRuleEnum, { description: 'Which rule.' })
  rule!: Rule

  @Field(() => PeriodType, { description: 'The period whose point completed the pattern.' })
  period!: PeriodAnswer

  @Field(() => LocalDate, { description: 'First day of the first period of the pattern.' })
  from!: string

  @Field(() => SignalSideEnum, { description: 'Above or below the average.' })
  side!: SignalAnswer['side']

  @Field(() => VariationEnum, { description: 'What that means for this KPI.' })
  variation!: SignalAnswer['variation']

  @Field(() => String, { description: 'The signal in a sentence for the minutes.' })
  sentence!: string
}

@ObjectType('RebaselineProposal', {
  simpleResolvers: true,
  description:
    'New limits to consider. A person accepts them with a reason, or does not; nothing happens by itself.',
})
export class RebaselineProposalType implements ProposalAnswer {
  @Field(() => LocalDate, { description: 'First day of the proposed segment.' })
  start!: string

  @Field(() => ProposalReasonEnum, { description: 'Why.' })
  reason!: ProposalAnswer['reason']

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of the new segment from the old average, in sigmas. Null where nothing moved before.',
  })
  shift!: number | null

  @Field(() => String, { description: 'The proposal in sentences.' })
  sentence!: string
}

@ObjectType('Behaviour', {
  simpleResolvers: true,
  description:
    'A series as a control chart reads it. Worked out from the whole history: at most the five calendar years before the last period (two by the week), whatever range is asked, so limits do not depend on the range.',
})
export class BehaviourType implements BehaviourAnswer {
  @Field(() => ChartKindEnum, { description: 'Which chart fits the KPI.' })
  chart!: BehaviourAnswer['chart']

  @Field(() => String, {
    description: 'What the last period says, in sentences; also when there is nothing to explain.',
  })
  sentence!: string

  @Field(() => [BehaviourPointType], { description: 'Aligned with `Series.periods`.' })
  points!: BehaviourAnswer['points']

  @Field(() => [BehaviourSegmentType], {
    description: 'Stretches with limits of their own, oldest first; the last is in force.',
  })
  segments!: BehaviourAnswer['segments']

  @Field(() => [SignalType], { description: 'All that fired within the range, oldest first.' })
  signals!: BehaviourAnswer['signals']

  @Field(() => RebaselineProposalType, {
    nullable: true,
    description: 'New limits to consider. Null where the present ones still tell the story.',
  })
  proposal!: BehaviourAnswer['proposal']

  @Field(() => [Float], {
    nullable: true,
    description:
      'What limits were multiplied by in each calendar month, from January, where three years show a season (Kruskal–Wallis, 1 %). Null: no season.',
  })
  seasonFactors!: readonly number[] | null

  @Field(() => GrainEnum, {
    nullable: true,
    description:
      'A longer grain at which there would be limits. Null where this one will do, or none.',
  })
  readBy!: Grain | null

  @Field(() => TrendType, {
    nullable: true,
    description:
      'A steady rise or fall; null below 12 final periods (20 weeks). Computed if asked for.',
  })
  trend!: BehaviourAnswer['trend']

  @Field(() => ForecastType, {
    nullable: true,
    description:
      'What to expect if nothing changes; null below 12 final periods without a gap. Computed if asked for.',
  })
  forecast!: BehaviourAnswer['forecast']
}
