import { Field, Float, ID, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { TargetChainLinkType } from '../../target/graphql/chain.types.js'
import {
  AssuranceEnum,
  CertaintyEnum,
  TargetStatusEnum,
} from '../../target/graphql/judgement-words.types.js'
import { TargetKindEnum } from '../../target/graphql/target-words.types.js'
import { TargetRangeType } from '../../target/graphql/terms.types.js'
import type { ScopeAnswer } from '../answer.js'
import type { PointTargetAnswer, ReadingTargetAnswer } from '../target/target-answer.js'

@ObjectType('PointTarget', {
  simpleResolvers: true,
  description: 'What a value was to reach in its period, in the unit of the KPI.',
})
export class PointTargetType implements PointTargetAnswer {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the target version that was in force on the last day of the period. Null where it is derived.',
  })
  targetId!: string | null

  @Field(() => Float, { nullable: true, description: 'The target. Null of a range.' })
  value!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Worse than this is missed. Null of a range.',
  })
  red!: number | null

  @Field(() => Float, { nullable: true, description: 'Better than asked. Null: none.' })
  stretch!: number | null

  @Field(() => TargetRangeType, { nullable: true, description: 'Null unless it is a range.' })
  range!: PointTargetAnswer['range']

  @Field(() => TargetStatusEnum, {
    description: 'By contract: the value alone decides. A waiver does not change it.',
  })
  status!: PointTargetAnswer['status']

  @Field(() => Boolean, {
    description:
      'True: nothing is agreed for this scope or above; the targets of its services are weighed by their work. Say so beside it.',
  })
  isDerived!: boolean

  @Field(() => Boolean, {
    description: 'True: the target was approved only after the period was over. Say so beside it.',
  })
  isRestated!: boolean

  @Field(() => Boolean, { description: 'True: the committee accepts a miss in this period.' })
  isWaived!: boolean
}

@ObjectType('WaiverOfReading', {
  simpleResolvers: true,
  description: 'The waiver that covers the period of a reading.',
})
export class WaiverOfReadingType {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string

  @Field(() => LocalDate, { description: 'First day on which it no longer holds.' })
  to!: string

  @Field(() => String, { description: 'Why a miss is accepted.' })
  reason!: string

  @Field(() => ID, { description: 'The motion by which it was agreed.' })
  motionId!: string
}

@ObjectType('ReadingTarget', {
  simpleResolvers: true,
  description:
    'What a reading was to reach, who agreed that, and whether it did: by contract (`status`), beyond chance (`certainty`), and to be expected (`assurance`).',
})
export class ReadingTargetType extends PointTargetType implements ReadingTargetAnswer {
  @Field(() => String, { description: 'The levels of the period in words.' })
  inWords!: string

  @Field(() => TargetKindEnum, { nullable: true, description: 'How binding. Null if derived.' })
  kind!: ReadingTargetAnswer['kind']

  @Field(() => LocalDate, { nullable: true, description: 'First day of it. Null if derived.' })
  effectiveFrom!: string | null

  @Field(() => Instant, { nullable: true, description: 'When it was approved. Null if derived.' })
  approvedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Where the minutes have it.' })
  minuteReference!: string | null

  @Field(() => ID, { nullable: true, description: 'The motion by which it was agreed.' })
  motionId!: string | null

  @Field(() => String, { nullable: true, description: 'Path of the page of that motion.' })
  motionPermalink!: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      'How well: 1 at the target, 0.5 at red, up to 1.2 at stretch, at least 0. Null where the value may not be judged.',
  })
  attainment!: number | null

  @Field(() => CertaintyEnum, {
    nullable: true,
    description: 'Null without a confidence interval or with fewer than ten records.',
  })
  certainty!: ReadingTargetAnswer['certainty']

  @Field(() => AssuranceEnum, {
    nullable: true,
    description: 'From the usual range of the process. Null where there is none yet.',
  })
  assurance!: ReadingTargetAnswer['assurance']

  @Field(() => Boolean, { description: 'At the stretch or better.' })
  isStretchReached!: boolean

  @Field(() => ScopeType, {
    nullable: true,
    description: 'From whom it is inherited. Null: agreed for this very scope, or derived.',
  })
  inheritedFrom!: ScopeAnswer | null

  @Field(() => [TargetChainLinkType], {
    description: 'Everybody who was asked for a target, nearest first, the one who had it last.',
  })
  chain!: ReadingTargetAnswer['chain']

  @Field(() => WaiverOfReadingType, {
    nullable: true,
    description: 'Null: a miss in this period is not accepted.',
  })
  waiver!: ReadingTargetAnswer['waiver']
}
