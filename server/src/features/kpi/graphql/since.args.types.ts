import { ArgsType, Field, Int } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import type { Part } from '../answer.js'
import { PartEnum } from './enums.types.js'
import { RangeInputType } from './period.types.js'

@ArgsType()
export class ChangesArgs {
  @Field(() => Instant, {
    description: 'The earlier moment: compare with what was known at this instant.',
  })
  asOf!: Date

  @Field(() => Instant, {
    nullable: true,
    description: 'The later moment. Absent: what is known now.',
  })
  until?: Date | null

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of 1 to 60 KPIs. Absent: those of the board.',
  })
  kpis?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of a variant, where one KPI is named. Absent: the default of each.',
  })
  variant?: string | null

  @Field(() => ScopeInputType, {
    nullable: true,
    description: 'Whose figures. Absent: the whole organisation, or what you see of it.',
  })
  scope?: ScopeInputType | null

  @Field(() => RangeInputType, {
    nullable: true,
    description: 'Which periods, at most 400. Absent: the last 13 months with the running one.',
  })
  range?: RangeInputType | null

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'Readings on a page, 1 to 100.',
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this cursor. It must come from the same question.',
  })
  after?: string | null
}

@ArgsType()
export class ChangedRecordsArgs {
  @Field(() => PartEnum, {
    nullable: true,
    defaultValue: 'DENOMINATOR',
    description: 'Which side of the quotient to account for.',
  })
  part?: Part | null

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'Records on a page, 1 to 100.',
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this cursor. It must come from the same reading, part and moments.',
  })
  after?: string | null
}
