import { Field, ID, ObjectType } from 'type-graphql'
import type { Grain } from '../../../domain/calendar/period.js'
import type { Better, Unit } from '../../../domain/kpi/define-kpi.js'
import type { TargetKind } from '../../../domain/target/target-version.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { BetterEnum, GrainEnum, UnitEnum } from '../../directory/graphql/words.types.js'
import type { AboutAnswer } from '../answer/about.js'
import type { VersionAnswer, WaiverAnswer } from '../answer/version-answer.js'
import { ReviewStateEnum, TargetKindEnum, TargetStateEnum } from './target-words.types.js'
import { TargetTermsType } from './terms.types.js'

@ObjectType('TargetSubject', {
  simpleResolvers: true,
  description: 'What a target or motion is about.',
})
export class TargetSubjectType implements AboutAnswer {
  @Field(() => String, { description: 'Code of the KPI.' })
  kpi!: string

  @Field(() => String, { description: 'Name of the KPI.' })
  kpiName!: string

  @Field(() => String, { description: 'Code of the variant.' })
  variant!: string

  @Field(() => String, { description: 'Name of the variant.' })
  variantName!: string

  @Field(() => UnitEnum, { description: 'Unit of every level.' })
  unit!: Unit

  @Field(() => BetterEnum, { description: 'Which direction is an improvement.' })
  better!: Better

  @Field(() => GrainEnum, { description: 'Periods of this length are judged by it.' })
  grain!: Grain

  @Field(() => ScopeType, { description: 'For whom it is agreed.' })
  scope!: AboutAnswer['scope']
}

@ObjectType('TargetWaiver', {
  simpleResolvers: true,
  description:
    'The committee accepts a miss of a target for a while. The figure and its status stay as they are.',
})
export class TargetWaiverType implements WaiverAnswer {
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string

  @Field(() => LocalDate, { description: 'First day on which it no longer holds.' })
  to!: string

  @Field(() => String, { description: 'Why the miss is accepted.' })
  reason!: string

  @Field(() => PersonNameType, { description: 'Who answers for it.' })
  owner!: WaiverAnswer['owner']

  @Field(() => Instant, { description: 'When it was approved.' })
  approvedAt!: Date

  @Field(() => ID, { description: 'The motion by which it was; `Query.motion` opens it.' })
  motionId!: string
}

@ObjectType('Target', {
  simpleResolvers: true,
  description:
    'What the committee agreed about one KPI, scope and grain. It is never edited: another version takes its place, and periods that are over keep theirs.',
})
export class TargetType implements VersionAnswer {
  @Field(() => ID, { description: 'Stays the same for ever; alerts and minutes refer to it.' })
  id!: string

  @Field(() => TargetSubjectType, { description: 'KPI, scope and grain.' })
  about!: AboutAnswer

  @Field(() => TargetStateEnum, { description: 'Whether it holds today.' })
  state!: VersionAnswer['state']

  @Field(() => Boolean, {
    description: 'True: it is agreed that there is no target, and none is inherited.',
  })
  isOptOut!: boolean

  @Field(() => TargetTermsType, { nullable: true, description: 'Null only of an opt-out.' })
  terms!: VersionAnswer['terms']

  @Field(() => TargetKindEnum, { nullable: true, description: 'How binding. Null of an opt-out.' })
  kind!: TargetKind | null

  @Field(() => String, { nullable: true, description: 'The contract it is owed by.' })
  contractReference!: string | null

  @Field(() => LocalDate, {
    description: 'First day. A period is judged by the target of its last day.',
  })
  effectiveFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'First day on which it no longer holds, as is known now. Null: until the next one.',
  })
  effectiveTo!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The end that it was agreed with, before anything else ended it.',
  })
  agreedTo!: string | null

  @Field(() => Boolean, {
    description: 'True: when it was approved it changed how periods that were over are judged.',
  })
  isRetroactive!: boolean

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be looked at again.' })
  reviewDate!: string | null

  @Field(() => ReviewStateEnum, { description: 'How it stands with its review.' })
  review!: VersionAnswer['review']

  @Field(() => PersonNameType, { nullable: true, description: 'Who answers for reaching it.' })
  owner!: VersionAnswer['owner']

  @Field(() => String, { description: 'Why it was proposed.' })
  rationale!: string

  @Field(() => PersonNameType, { description: 'Who proposed it.' })
  proposedBy!: VersionAnswer['proposedBy']

  @Field(() => PersonNameType, { description: 'Who closed the vote; never who proposed it.' })
  approvedBy!: VersionAnswer['approvedBy']

  @Field(() => Instant, { description: 'When it was approved.' })
  approvedAt!: Date

  @Field(() => String, {
    nullable: true,
    description: 'The decision that a retroactive target rests on.',
  })
  decisionReference!: string | null

  @Field(() => String, { nullable: true, description: 'Where the minutes have the vote.' })
  minuteReference!: string | null

  @Field(() => ID, { description: 'The motion by which it was agreed.' })
  motionId!: string

  @Field(() => ID, { nullable: true, description: 'The target that it took the place of.' })
  supersedes!: string | null

  @Field(() => [TargetWaiverType], { description: 'Waivers of it, oldest first.' })
  waivers!: VersionAnswer['waivers']
}
