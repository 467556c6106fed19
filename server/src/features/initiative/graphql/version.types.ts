import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import { NamedType } from '../../directory/graphql/scope.types.js'
import { BetterEnum } from '../../directory/graphql/words.types.js'
import type { NamedKpi } from '../answer/desk.js'
import type { LinkAnswer, VersionAnswer } from '../answer/initiative-answer.js'
import { CategoryEnum } from './words.types.js'

@ObjectType('InitiativeKpi', {
  simpleResolvers: true,
  description: 'A KPI that an initiative is meant to move.',
})
export class InitiativeKpiType implements NamedKpi {
  @Field(() => String, { description: 'Code of the KPI.' })
  code!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => BetterEnum, { description: 'Which way it is to be moved.' })
  better!: NamedKpi['better']
}

@ObjectType('InitiativeObjective', {
  simpleResolvers: true,
  description: 'How much of an initiative is for an objective.',
})
export class InitiativeObjectiveType implements LinkAnswer {
  @Field(() => ID, { description: 'Id of the objective.' })
  objective!: string

  @Field(() => String, { description: 'What is to be reached, as it was called then.' })
  title!: string

  @Field(() => String, { description: 'Path of the page of the objective.' })
  permalink!: string

  @Field(() => Float, {
    description: 'Of the whole initiative, above 0, up to 1. All together at most 1.',
  })
  share!: number

  @Field(() => Boolean, {
    description: 'Whether it is the one objective that it is for above all.',
  })
  isPrimary!: boolean
}

@ObjectType('InitiativeVersion', {
  simpleResolvers: true,
  description: 'What an initiative is to be, as one version has it. Versions never change.',
})
export class InitiativeVersionType implements VersionAnswer {
  @Field(() => Int, {
    description: 'Counts from 1. Send it with an edit, so that nobody overwrites another.',
  })
  version!: number

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => String, { description: 'What it is to bring about, in one paragraph.' })
  purpose!: string

  @Field(() => PersonNameType, { description: 'Who answers for it.' })
  owner!: VersionAnswer['owner']

  @Field(() => PersonNameType, {
    nullable: true,
    description: 'Who pays for it and clears the way.',
  })
  sponsor!: VersionAnswer['sponsor']

  @Field(() => Float, { description: 'Whole budget, in the currency of the organisation.' })
  budget!: number

  @Field(() => Float, { description: 'Whole effort, in days of work.' })
  effortDays!: number

  @Field(() => CategoryEnum, { description: 'Run, grow or transform.' })
  category!: VersionAnswer['category']

  @Field(() => LocalDate, { description: 'Day on which it is to begin.' })
  startsOn!: string

  @Field(() => LocalDate, { description: 'First day after it.' })
  endsOn!: string

  @Field(() => Boolean, { description: 'Whether it uses artificial intelligence.' })
  usesAi!: boolean

  @Field(() => NamedType, {
    nullable: true,
    description: 'Service whose figures it is meant to move. Null: those of the organisation.',
  })
  service!: VersionAnswer['service']

  @Field(() => [InitiativeKpiType], { description: 'KPIs that it is meant to move.' })
  kpis!: NamedKpi[]

  @Field(() => [InitiativeObjectiveType], {
    description: 'Objectives that it is for, the primary one first. Empty: it serves none.',
  })
  objectives!: InitiativeObjectiveType[]

  @Field(() => PersonNameType, { description: 'Who wrote this version.' })
  author!: VersionAnswer['author']

  @Field(() => Instant, { description: 'When.' })
  writtenAt!: Date

  @Field(() => ID, {
    nullable: true,
    description: 'Number of the motion that approved this version. Null: none did.',
  })
  motionId!: string | null
}
