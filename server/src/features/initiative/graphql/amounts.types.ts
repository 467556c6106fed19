import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type {
  BenefitAnswer,
  BenefitMonthAnswer,
  CostAnswer,
  CostMonthAnswer,
} from '../answer/amounts-answer.js'
import type { MilestoneAnswer } from '../answer/milestone-answer.js'
import {
  BenefitTypeEnum,
  BenefitUnitEnum,
  EvidenceClassEnum,
  MilestoneStateEnum,
} from './words.types.js'

const MONTH = 'First day of the month.'
const OVER = 'Whether the month was over on the day asked about; only then it counts.'

@ObjectType('BenefitMonth', { simpleResolvers: true, description: 'A benefit in one month.' })
export class BenefitMonthType implements BenefitMonthAnswer {
  @Field(() => LocalDate, { description: MONTH })
  month!: string

  @Field(() => Float, { nullable: true, description: 'Planned amount. Null: nothing is planned.' })
  planned!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Amount that came. Null: nothing is on record.',
  })
  realised!: number | null

  @Field(() => EvidenceClassEnum, {
    nullable: true,
    description: 'How well the amount that came is borne out.',
  })
  evidence!: BenefitMonthAnswer['evidence']

  @Field(() => String, {
    nullable: true,
    description: 'What bears it out: a report, document or system.',
  })
  reference!: string | null

  @Field(() => Boolean, { description: OVER })
  isOver!: boolean
}

@ObjectType('BenefitTotal', {
  simpleResolvers: true,
  description: 'One type of benefit to date, of several services and investments together.',
})
export class BenefitTotalType implements Omit<BenefitAnswer, 'months'> {
  @Field(() => BenefitTypeEnum, { description: 'What kind of benefit it is.' })
  type!: BenefitAnswer['type']

  @Field(() => BenefitUnitEnum, { description: 'Unit of all its amounts.' })
  unit!: BenefitAnswer['unit']

  @Field(() => Float, { description: 'Planned to date: months that are over.' })
  planned!: number

  @Field(() => Float, { description: 'Realised to date, as it was recorded.' })
  realised!: number

  @Field(() => Float, { description: 'Realised to date, each amount weighted by its evidence.' })
  weighted!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Benefit realisation: `weighted` ÷ `planned`, not capped. Null where nothing was planned to date.',
  })
  ratio!: number | null
}

@ObjectType('Benefit', {
  simpleResolvers: true,
  description: 'One type of benefit, month by month.',
})
export class BenefitsType extends BenefitTotalType implements BenefitAnswer {
  @Field(() => [BenefitMonthType], {
    description: 'Every month with a plan or a record, oldest first.',
  })
  months!: BenefitMonthAnswer[]
}

@ObjectType('CostMonth', {
  simpleResolvers: true,
  description: 'Cost in one month, in the currency of the organisation.',
})
export class CostMonthType implements CostMonthAnswer {
  @Field(() => LocalDate, { description: MONTH })
  month!: string

  @Field(() => Float, { nullable: true, description: 'Planned. Null: nothing is planned.' })
  planned!: number | null

  @Field(() => Float, { nullable: true, description: 'Spent. Null: nothing is on record.' })
  spent!: number | null

  @Field(() => Boolean, { description: OVER })
  isOver!: boolean
}

@ObjectType('InitiativeCost', {
  simpleResolvers: true,
  description:
    'Cost against its plan, in the currency of the organisation. A month without spending on record is left out of both sums until the month after it is over too.',
})
export class InitiativeCostType implements CostAnswer {
  @Field(() => Float, { description: 'Planned to date.' })
  planned!: number

  @Field(() => Float, { description: 'Spent to date.' })
  spent!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Spent ÷ planned. Null where nothing was planned to date.',
  })
  ratio!: number | null

  @Field(() => [LocalDate], {
    description: 'Months with a plan whose books are closed and whose spending is not on record.',
  })
  unreported!: string[]

  @Field(() => [CostMonthType], {
    description: 'Every month with a plan or a record, oldest first.',
  })
  months!: CostMonthAnswer[]
}

@ObjectType('Milestone', {
  simpleResolvers: true,
  description: 'A step of an initiative with a date.',
})
export class MilestoneType implements MilestoneAnswer {
  @Field(() => Int, { description: 'Number within the initiative.' })
  milestone!: number

  @Field(() => Int, { description: 'Send it with a change, so that nobody overwrites another.' })
  revision!: number

  @Field(() => String, { description: 'What is done then.' })
  title!: string

  @Field(() => Float, { description: 'How much of the work it stands for, against the others.' })
  weight!: number

  @Field(() => LocalDate, { description: 'Day on which it is due.' })
  dueOn!: string

  @Field(() => LocalDate, { description: 'Day on which it was due when it was first planned.' })
  firstDueOn!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which it was done. Null: it is not.',
  })
  doneOn!: string | null

  @Field(() => MilestoneStateEnum, { description: 'How it stands on the day asked about.' })
  state!: MilestoneAnswer['state']

  @Field(() => PersonNameType, { description: 'Who recorded it so.' })
  author!: MilestoneAnswer['author']

  @Field(() => Instant, { description: 'When.' })
  recordedAt!: Date
}
