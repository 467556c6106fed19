import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { MotionFactType } from '../../motion/graphql/motion.types.js'
import type {
  ObjectiveAnswer,
  ObjectiveMention,
  ObjectiveVersionAnswer,
} from '../answer/objective-answer.js'
import { KpiLinkType, WorkLinkType } from './objective-links.types.js'
import {
  ObjectiveKindEnum,
  ObjectiveStatusEnum,
  ObjectiveVersionStateEnum,
} from './strategy-words.types.js'

@ObjectType('ObjectiveMention', {
  simpleResolvers: true,
  description: 'An objective as it is named beside another.',
})
export class ObjectiveMentionType implements ObjectiveMention {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => String, { description: 'What is to be reached.' })
  title!: string

  @Field(() => String, { description: 'Path of its page.' })
  permalink!: string
}

@ObjectType('ObjectiveVersion', {
  simpleResolvers: true,
  description: 'What one motion made of an objective. Never edited; a later one ends it.',
})
export class ObjectiveVersionType implements ObjectiveVersionAnswer {
  @Field(() => ID, { description: 'Number of the version.' })
  id!: string

  @Field(() => ObjectiveVersionStateEnum, { description: 'Where it stands on the day asked for.' })
  state!: ObjectiveVersionAnswer['state']

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  effectiveFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds. Null: until the next.',
  })
  effectiveTo!: string | null

  @Field(() => String, { description: 'What was to be reached.' })
  title!: string

  @Field(() => Float, { description: 'Its weight, 0 to 100.' })
  weight!: number

  @Field(() => [MotionFactType], {
    description: 'What it has otherwise than the version before it. Empty of the first.',
  })
  changes!: ObjectiveVersionAnswer['changes']

  @Field(() => String, { description: 'Why.' })
  rationale!: string

  @Field(() => PersonNameType, { description: 'Who proposed it.' })
  proposedBy!: ObjectiveVersionAnswer['proposedBy']

  @Field(() => PersonNameType, { description: 'Who closed the vote.' })
  approvedBy!: ObjectiveVersionAnswer['approvedBy']

  @Field(() => Instant, { description: 'From when on it was known.' })
  approvedAt!: Date

  @Field(() => String, { nullable: true, description: 'The decision a retroactive one rests on.' })
  decisionReference!: string | null

  @Field(() => String, { nullable: true, description: 'Where the minutes have the vote.' })
  minuteReference!: string | null

  @Field(() => ID, { description: 'The motion that brought it; `Query.motion` opens it.' })
  motionId!: string
}

@ObjectType('Objective', {
  simpleResolvers: true,
  description: 'What the organisation wants to reach, as it stood on a day and was known then.',
})
export class ObjectiveType implements ObjectiveAnswer {
  @Field(() => ID, { description: 'Its number; the same for all its versions.' })
  id!: string

  @Field(() => String, { description: 'What is to be reached.' })
  title!: string

  @Field(() => String, { description: 'What it is for. May be empty.' })
  purpose!: string

  @Field(() => ObjectiveStatusEnum, { description: 'Where it stands on the day asked for.' })
  status!: ObjectiveAnswer['status']

  @Field(() => ObjectiveKindEnum, { description: 'How binding it is.' })
  kind!: ObjectiveAnswer['kind']

  @Field(() => PersonNameType, { description: 'Who answers for it.' })
  owner!: ObjectiveAnswer['owner']

  @Field(() => PersonNameType, { nullable: true, description: 'Who stands behind it.' })
  sponsor!: ObjectiveAnswer['sponsor']

  @Field(() => LocalDate, { description: 'The day by which it is to be reached.' })
  horizon!: string

  @Field(() => Float, { description: 'Against the other objectives, 0 to 100, as agreed.' })
  weight!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Its share of the weight of all objectives in force on the day, 0 to 1; together 1. Null: it is not in force then.',
  })
  weightShare!: number | null

  @Field(() => Boolean, { description: 'True: while it is red, nothing above it is green.' })
  isCritical!: boolean

  @Field(() => ObjectiveMentionType, { nullable: true, description: 'What it is part of.' })
  parent!: ObjectiveMention | null

  @Field(() => [ObjectiveMentionType], { description: 'What is part of it.' })
  parts!: readonly ObjectiveMention[]

  @Field(() => Int, { description: 'How many objectives stand above it; 0 at the top.' })
  depth!: number

  @Field(() => LocalDate, { description: 'First day of the version shown.' })
  effectiveFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which that version no longer holds. Null: until the next.',
  })
  effectiveTo!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it ever held. Null: it never did.',
  })
  since!: string | null

  @Field(() => [KpiLinkType], { description: 'The KPIs it is measured by, at most 5.' })
  kpis!: ObjectiveAnswer['kpis']

  @Field(() => [WorkLinkType], { description: 'Services and other work that serve it.' })
  work!: ObjectiveAnswer['work']

  @Field(() => [ObjectiveVersionType], {
    description: 'Everything that was agreed about it, the last first.',
  })
  versions!: readonly ObjectiveVersionAnswer[]

  @Field(() => ID, {
    description:
      'The motion that brought the version shown, or would bring it if nothing of it was approved.',
  })
  motionId!: string

  @Field(() => String, { description: 'Path of its page.' })
  permalink!: string

  /** No fields: the moment as of which what is linked to it is read. */
  day!: string
  asOf!: Date | null
}
