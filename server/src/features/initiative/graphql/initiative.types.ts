import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { CategoryShare } from '../../../domain/initiative/category.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { DeliveryAnswer, InitiativeAnswer, PartAnswer } from '../answer/initiative-answer.js'
import type { RecordAnswer } from '../answer/record-answer.js'
import type { PortfolioAnswer } from '../read-initiatives.js'
import { BenefitsType, InitiativeCostType, MilestoneType } from './amounts.types.js'
import { EarlyStartType } from './early-start.types.js'
import { InitiativeScoreType } from './score.types.js'
import { InitiativeVersionType } from './version.types.js'
import {
  AiMarkEnum,
  CategoryEnum,
  DeliveryStatusEnum,
  GateStateEnum,
  StageEnum,
} from './words.types.js'

@ObjectType('InitiativeDeliveryPart', {
  simpleResolvers: true,
  description: 'One of the three parts of a delivery.',
})
export class DeliveryPartType implements PartAnswer {
  @Field(() => Float, { description: '0 to 1.' })
  value!: number

  @Field(() => DeliveryStatusEnum, { description: 'How it is to be shown.' })
  status!: PartAnswer['status']

  @Field(() => Float, { description: 'Its weight in the delivery. The three add up to 1.' })
  weight!: number

  @Field(() => String, { description: 'What stands behind it.' })
  inWords!: string
}

@ObjectType('InitiativeDelivery', {
  simpleResolvers: true,
  description:
    'How an initiative delivers: 0.5 milestones + 0.3 benefits + 0.2 cost, each at most 1.',
})
export class DeliveryType implements DeliveryAnswer {
  @Field(() => Float, { description: '0 to 1.' })
  value!: number

  @Field(() => DeliveryStatusEnum, { description: 'How it is to be shown.' })
  status!: DeliveryAnswer['status']

  @Field(() => DeliveryPartType, { description: 'Weight done ÷ weight due to date.' })
  milestones!: PartAnswer

  @Field(() => DeliveryPartType, {
    description:
      'Realised ÷ planned to date, the mean over the types of benefit. Where none was due, that of the milestones.',
  })
  benefits!: PartAnswer

  @Field(() => DeliveryPartType, {
    description:
      'Attainment of spent ÷ planned: 1 up to 100 %, 0.5 at 110 %. 0 while spending is not on record.',
  })
  cost!: PartAnswer
}

@ObjectType('InitiativeRecord', {
  simpleResolvers: true,
  description: 'Something that was done about an initiative as a whole.',
})
export class InitiativeRecordType implements RecordAnswer {
  @Field(() => Instant, { description: 'When it became known.' })
  at!: Date

  @Field(() => PersonNameType, { description: 'Who did it.' })
  person!: RecordAnswer['person']

  @Field(() => String, { description: 'What, as minutes would have it.' })
  inWords!: string

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null

  @Field(() => ID, { nullable: true, description: 'Number of the motion that it follows from.' })
  motionId!: string | null
}

@ObjectType('Initiative', {
  simpleResolvers: true,
  description: 'Something the organisation invests in, to move its objectives.',
})
export class InitiativeType implements InitiativeAnswer {
  @Field(() => ID, { description: 'Number of the initiative.' })
  id!: string

  @Field(() => LocalDate, { description: 'The day as of which it is told.' })
  day!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => InitiativeVersionType, {
    description: 'The version that counts: the last one approved; before any approval, the newest.',
  })
  inForce!: InitiativeAnswer['inForce'] & InitiativeVersionType

  @Field(() => InitiativeVersionType, {
    nullable: true,
    description: 'A newer version that the committee has not approved. Null: there is none.',
  })
  pending!: (InitiativeAnswer['pending'] & InitiativeVersionType) | null

  @Field(() => [InitiativeVersionType], { description: 'Every version, newest first.' })
  versions!: InitiativeAnswer['versions'] & InitiativeVersionType[]

  @Field(() => StageEnum, { description: 'Where it stands.' })
  stage!: InitiativeAnswer['stage']

  @Field(() => LocalDate, { description: 'Since which day.' })
  stageSince!: string

  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' })
  stageReason!: string | null

  @Field(() => [StageEnum], { description: 'What `changeInitiativeStage` can bring it to.' })
  nextStages!: InitiativeAnswer['nextStages']

  @Field(() => Boolean, { description: 'Approved and not over, and begun or due to begin.' })
  isActive!: boolean

  @Field(() => Boolean, { description: 'Whether whoever asks drafted, owns or sponsors it.' })
  isMine!: boolean

  @Field(() => AiMarkEnum, { description: 'Its mark for the use of artificial intelligence.' })
  aiMark!: InitiativeAnswer['aiMark']

  @Field(() => GateStateEnum, {
    nullable: true,
    description: 'What the AI readiness gate said on that day. Null: nothing here uses AI.',
  })
  gate!: InitiativeAnswer['gate']

  @Field(() => EarlyStartType, {
    nullable: true,
    description:
      'That it began to use AI while the gate was not open. It stays, also when the risk is accepted or the gate opens. Null: it did not.',
  })
  earlyStart!: InitiativeAnswer['earlyStart']

  @Field(() => DeliveryType, { description: 'How it delivers.' })
  delivery!: DeliveryAnswer

  @Field(() => [MilestoneType], {
    description: 'Its milestones, by the day on which they are due.',
  })
  milestones!: InitiativeAnswer['milestones']

  @Field(() => [BenefitsType], { description: 'Its benefits by type, planned and realised.' })
  benefits!: InitiativeAnswer['benefits']

  @Field(() => InitiativeCostType, { description: 'Its cost against the plan.' })
  cost!: InitiativeAnswer['cost']

  @Field(() => InitiativeScoreType, {
    nullable: true,
    description: 'What the committee gave it last. Null: it was never scored.',
  })
  score!: InitiativeAnswer['score']

  @Field(() => [InitiativeScoreType], {
    description: 'Every closed round in which it was scored, newest first.',
  })
  scores!: InitiativeAnswer['scores']

  @Field(() => [InitiativeRecordType], { description: 'Who did what, newest first.' })
  record!: RecordAnswer[]
}

@ObjectType('CategoryShare', {
  simpleResolvers: true,
  description: 'One category of the portfolio.',
})
export class CategoryShareType implements CategoryShare {
  @Field(() => CategoryEnum, { description: 'Which.' })
  category!: CategoryShare['category']

  @Field(() => Int, { description: 'How many initiatives.' })
  count!: number

  @Field(() => Float, { description: 'Their budget, in the currency of the organisation.' })
  budget!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Of the budget of all, 0 to 1. Null: none has a budget.',
  })
  share!: number | null
}

@ObjectType('InitiativePortfolio', {
  simpleResolvers: true,
  description: 'All initiatives as of a day.',
})
export class PortfolioType implements PortfolioAnswer {
  @Field(() => LocalDate, { description: 'The day as of which it is told.' })
  day!: string

  @Field(() => GateStateEnum, {
    nullable: true,
    description: 'What the AI readiness gate said on that day. Null: nothing here uses AI.',
  })
  gate!: PortfolioAnswer['gate']

  @Field(() => [InitiativeType], {
    description: 'By priority; those that nobody scored come last.',
  })
  initiatives!: PortfolioAnswer['initiatives'] & InitiativeType[]

  @Field(() => [CategoryShareType], {
    description: 'The run, grow and transform mix of what is approved and not over.',
  })
  mix!: CategoryShare[]

  @Field(() => Float, {
    nullable: true,
    description:
      'Delivery of the active ones, by budget, 0 to 1. Null: none is active, or none has a budget.',
  })
  delivery!: number | null
}
