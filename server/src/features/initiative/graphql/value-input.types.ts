import { ArgsType, Field, Float, ID, InputType } from 'type-graphql'
import type { BenefitType } from '../../../domain/initiative/value/benefit-type.js'
import type { EvidenceClass } from '../../../domain/initiative/value/evidence-class.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import type { ValueSide } from '../initiative.js'
import type { BookQuestion } from '../read-book.js'
import type { AmountInput } from '../record-amounts.js'
import type { AchievedResultInput, ExpectedResultInput } from '../set-service-result.js'
import { BenefitTypeEnum, EvidenceClassEnum, ValueSideEnum } from './words.types.js'

const INITIATIVE = { description: 'Number of the initiative.' }
const SERVICE = { description: 'Code of the service.' }
const AMOUNTS = { description: 'By month; a month that has an amount gets a new one. 1 to 120.' }
const TYPE = { description: 'What the benefit is measured in.' }

@ArgsType()
export class AsOfArgs implements BookQuestion {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day as of which it is told. Default: the day of `asOf`.',
  })
  on?: string | null

  @Field(() => Instant, {
    nullable: true,
    description: 'Read it as it was known at that moment. Default: now.',
  })
  asOf?: Date | null
}

@InputType('MonthAmountInput', { description: 'An amount of a month.' })
export class MonthAmountInputType implements AmountInput {
  @Field(() => ValueSideEnum, { description: 'Planned or actual.' })
  side!: ValueSide

  @Field(() => LocalDate, { description: 'Any day of the month.' })
  month!: string

  @Field(() => Float, {
    description:
      'In the unit of its type; of costs in the currency of the organisation. Planned: 0 or more.',
  })
  amount!: number

  @Field(() => EvidenceClassEnum, {
    nullable: true,
    description: 'Of an actual benefit: how well it is borne out. Needed there.',
  })
  evidence?: EvidenceClass | null

  @Field(() => String, {
    nullable: true,
    description: 'What bears it out. Needed unless it is ATTESTED. 1 to 300 characters.',
  })
  reference?: string | null
}

@InputType('InitiativeCostsInput', { description: 'Costs of an initiative by month.' })
export class InitiativeCostsInputType {
  @Field(() => ID, INITIATIVE)
  initiative!: string

  @Field(() => [MonthAmountInputType], AMOUNTS)
  amounts!: MonthAmountInputType[]
}

@InputType('InitiativeBenefitsInput', { description: 'Benefits of an initiative by month.' })
export class InitiativeBenefitsInputType extends InitiativeCostsInputType {
  @Field(() => BenefitTypeEnum, TYPE)
  type!: BenefitType
}

@InputType('ServiceBenefitsInput', { description: 'Benefits of a service by month.' })
export class ServiceBenefitsInputType {
  @Field(() => String, SERVICE)
  service!: string

  @Field(() => BenefitTypeEnum, TYPE)
  type!: BenefitType

  @Field(() => [MonthAmountInputType], AMOUNTS)
  amounts!: MonthAmountInputType[]
}

@InputType('ExpectedResultInput', { description: 'What a service is to bring about.' })
export class ExpectedResultInputType implements ExpectedResultInput {
  @Field(() => String, SERVICE)
  service!: string

  @Field(() => String, { description: 'One paragraph of 1 to 600 characters.' })
  text!: string

  @Field(() => String, { nullable: true, description: 'Code of the KPI that shows it.' })
  kpi?: string | null

  @Field(() => LocalDate, { description: 'From when on it is expected.' })
  from!: string
}

@InputType('AchievedResultInput', { description: 'What came of a service, with the evidence.' })
export class AchievedResultInputType implements AchievedResultInput {
  @Field(() => String, SERVICE)
  service!: string

  @Field(() => String, { description: 'One paragraph of 1 to 600 characters.' })
  text!: string

  @Field(() => LocalDate, { description: 'Day on which it was seen. Not ahead.' })
  on!: string

  @Field(() => EvidenceClassEnum, { description: 'How well it is borne out.' })
  evidence!: EvidenceClass

  @Field(() => String, {
    nullable: true,
    description: 'What bears it out. Needed unless it is ATTESTED. 1 to 300 characters.',
  })
  reference?: string | null
}
