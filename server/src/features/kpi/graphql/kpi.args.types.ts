import { ArgsType, Field, Int } from 'type-graphql'
import type { Dimension } from '../../../domain/kpi/dimensions.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { ScopeInputType } from '../../directory/graphql/scope.types.js'
import { DimensionEnum } from '../../directory/graphql/words.types.js'
import type { Comparison, Part } from '../answer.js'
import { ComparisonEnum, PartEnum } from './enums.types.js'
import { PeriodInputType, RangeInputType } from './period.types.js'

const KPI = 'Code of the KPI, such as `SLA_RESOLUTION`.'
const VARIANT = 'Code of the variant. Absent: the default variant.'
const SCOPE = 'Whose figures. Absent: the whole organisation, or what you see of it.'
const PERIOD = 'Which period. Absent: the last complete month.'
const COMPARE = 'What to compare with. Null: nothing.'
const AS_OF = 'Answer with what was known at this instant. Absent: with what is known now.'

@ArgsType()
export class ScorecardArgs {
  @Field(() => ScopeInputType, { nullable: true, description: SCOPE })
  scope?: ScopeInputType | null

  @Field(() => PeriodInputType, { nullable: true, description: PERIOD })
  period?: PeriodInputType | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    defaultValue: 'PREVIOUS',
    description: COMPARE,
  })
  compare?: Comparison | null

  @Field(() => Instant, { nullable: true, description: AS_OF })
  asOf?: Date | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of 1 to 60 KPIs, read in their default variant and answered in this order. Absent: the KPIs of the board that are read at this grain.',
  })
  kpis?: string[] | null

  @Field(() => DimensionEnum, {
    nullable: true,
    description: 'Fill `Scorecard.rows` with one row for each value of this dimension.',
  })
  groupBy?: Dimension | null
}

@ArgsType()
export class ReadingArgs {
  @Field(() => String, { description: KPI })
  kpi!: string

  @Field(() => String, { nullable: true, description: VARIANT })
  variant?: string | null

  @Field(() => ScopeInputType, { nullable: true, description: SCOPE })
  scope?: ScopeInputType | null

  @Field(() => PeriodInputType, { nullable: true, description: PERIOD })
  period?: PeriodInputType | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    defaultValue: 'PREVIOUS',
    description: COMPARE,
  })
  compare?: Comparison | null

  @Field(() => Instant, { nullable: true, description: AS_OF })
  asOf?: Date | null
}

@ArgsType()
export class SeriesArgs {
  @Field(() => String, { description: KPI })
  kpi!: string

  @Field(() => String, { nullable: true, description: VARIANT })
  variant?: string | null

  @Field(() => ScopeInputType, { nullable: true, description: SCOPE })
  scope?: ScopeInputType | null

  @Field(() => RangeInputType, { description: 'Which periods, at most 400.' })
  range!: RangeInputType

  @Field(() => [DimensionEnum], {
    nullable: true,
    description:
      'One line for each combination of these dimensions, each named at most once. Periods times lines may be 30,000 at most.',
  })
  groupBy?: Dimension[] | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    description: 'Fill `SeriesLine.compared`. Absent: nothing.',
  })
  compare?: Comparison | null

  @Field(() => Instant, { nullable: true, description: AS_OF })
  asOf?: Date | null
}

@ArgsType()
export class RecordsArgs {
  @Field(() => String, { description: KPI })
  kpi!: string

  @Field(() => String, { nullable: true, description: VARIANT })
  variant?: string | null

  @Field(() => PartEnum, {
    nullable: true,
    defaultValue: 'DENOMINATOR',
    description: 'Which side of the quotient to list.',
  })
  part?: Part | null

  @Field(() => ScopeInputType, { nullable: true, description: SCOPE })
  scope?: ScopeInputType | null

  @Field(() => PeriodInputType, { nullable: true, description: PERIOD })
  period?: PeriodInputType | null

  @Field(() => Int, {
    nullable: true,
    defaultValue: 20,
    description: 'Records on a page, 1 to 100.',
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'Go on after this cursor. It must come from the same KPI, variant, part, scope, period and moment.',
  })
  after?: string | null

  @Field(() => Instant, {
    nullable: true,
    description:
      'List the records as they were known at this instant, within the retention of the organisation. Absent: as they are known now.',
  })
  asOf?: Date | null
}
