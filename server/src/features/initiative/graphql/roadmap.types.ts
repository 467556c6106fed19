import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { NamedType } from '../../directory/graphql/scope.types.js'
import type { RoadmapAnswer, RoadmapBarAnswer, RoadmapKpiAnswer } from '../read-roadmap.js'
import type {
  AchievedAnswer,
  ExpectedAnswer,
  ServiceValueAnswer,
  ValueLedgerAnswer,
} from '../read-value-ledger.js'
import { BenefitsType, BenefitTotalType } from './amounts.types.js'
import { InitiativeType } from './initiative.types.js'
import { InitiativeKpiType } from './version.types.js'
import { EvidenceClassEnum } from './words.types.js'

@ObjectType('RoadmapBar', { simpleResolvers: true, description: 'When an initiative runs.' })
export class RoadmapBarType implements RoadmapBarAnswer {
  @Field(() => InitiativeType, { description: 'Which.' })
  initiative!: RoadmapBarAnswer['initiative'] & InitiativeType

  @Field(() => LocalDate, { description: 'Day on which it began, or is to begin.' })
  from!: string

  @Field(() => LocalDate, {
    description:
      'First day after it: when it ended or is to end. Of one that is late, the day asked about.',
  })
  to!: string

  @Field(() => Boolean, { description: 'Whether work has begun.' })
  hasBegun!: boolean
}

@ObjectType('RoadmapKpi', {
  simpleResolvers: true,
  description: 'A KPI with the initiatives that are meant to move it.',
})
export class RoadmapKpiType implements RoadmapKpiAnswer {
  @Field(() => InitiativeKpiType, { description: 'Which.' })
  kpi!: RoadmapKpiAnswer['kpi']

  @Field(() => [ID], { description: 'Numbers of the initiatives.' })
  initiatives!: string[]
}

@ObjectType('Roadmap', {
  simpleResolvers: true,
  description:
    'When initiatives run, over the KPIs that they are meant to move. Ideas are not on it.',
})
export class RoadmapType implements RoadmapAnswer {
  @Field(() => LocalDate, { description: 'The day as of which it is told.' })
  day!: string

  @Field(() => LocalDate, { description: 'First day of the first month.' })
  from!: string

  @Field(() => LocalDate, { description: 'First day after the last month.' })
  to!: string

  @Field(() => [RoadmapBarType], { description: 'By the day on which they begin.' })
  bars!: RoadmapAnswer['bars'] & RoadmapBarType[]

  @Field(() => [RoadmapKpiType], { description: 'Those with the most initiatives first.' })
  kpis!: RoadmapKpiAnswer[]
}

@ObjectType('ExpectedResult', {
  simpleResolvers: true,
  description: 'What a service is to bring about.',
})
export class ExpectedResultType implements ExpectedAnswer {
  @Field(() => String, { description: 'In words.' })
  text!: string

  @Field(() => InitiativeKpiType, { nullable: true, description: 'The KPI that shows it.' })
  kpi!: ExpectedAnswer['kpi']

  @Field(() => LocalDate, { description: 'From when on it is expected.' })
  from!: string

  @Field(() => PersonNameType, { description: 'Who said so.' })
  author!: ExpectedAnswer['author']

  @Field(() => Instant, { description: 'When.' })
  recordedAt!: Date
}

@ObjectType('AchievedResult', { simpleResolvers: true, description: 'What came of a service.' })
export class AchievedResultType implements AchievedAnswer {
  @Field(() => String, { description: 'In words.' })
  text!: string

  @Field(() => LocalDate, { description: 'Day on which it was seen.' })
  on!: string

  @Field(() => EvidenceClassEnum, { description: 'How well it is borne out.' })
  evidence!: AchievedAnswer['evidence']

  @Field(() => String, { nullable: true, description: 'By what.' })
  reference!: string | null

  @Field(() => PersonNameType, { description: 'Who recorded it.' })
  author!: AchievedAnswer['author']

  @Field(() => Instant, { description: 'When.' })
  recordedAt!: Date
}

@ObjectType('ServiceValue', {
  simpleResolvers: true,
  description: 'What a service is for, and what came of it.',
})
export class ServiceValueType implements ServiceValueAnswer {
  @Field(() => NamedType, { description: 'The service.' })
  service!: ServiceValueAnswer['service']

  @Field(() => NamedType, { description: 'The department that provides it.' })
  department!: ServiceValueAnswer['department']

  @Field(() => ExpectedResultType, {
    nullable: true,
    description: 'Null: nobody ever said what it is for.',
  })
  expected!: ExpectedAnswer | null

  @Field(() => [AchievedResultType], { description: 'Newest first.' })
  achieved!: AchievedAnswer[]

  @Field(() => [BenefitsType], { description: 'Its benefits by type, planned and realised.' })
  benefits!: ServiceValueAnswer['benefits']
}

@ObjectType('ValueLedger', {
  simpleResolvers: true,
  description: 'What was expected of each service and each investment, and what came of it.',
})
export class ValueLedgerType implements ValueLedgerAnswer {
  @Field(() => LocalDate, { description: 'The day as of which it is told.' })
  day!: string

  @Field(() => [ServiceValueType], { description: 'Every service, by name.' })
  services!: ServiceValueAnswer[]

  @Field(() => Int, { description: 'How many services have no expected result.' })
  withoutExpectation!: number

  @Field(() => [InitiativeType], {
    description: 'Initiatives that the committee agreed to, also when they are over.',
  })
  investments!: ValueLedgerAnswer['investments'] & InitiativeType[]

  @Field(() => [BenefitTotalType], { description: 'Benefits to date of all together, by type.' })
  benefits!: ValueLedgerAnswer['benefits']
}
