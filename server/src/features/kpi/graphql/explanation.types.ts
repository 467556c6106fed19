import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Exclusion } from '../../../domain/kpi/left-out.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { MeasureInSql } from '../../measure/index.js'
import type { ExplanationAnswer, PartAnswer, StatementAnswer } from '../explain/explanation.js'
import { FreshnessType } from './organisation.types.js'
import { OriginType } from './origin.types.js'

const PartSideEnum = defineEnum('PartSide', 'Where a part stands in the formula.', {
  NUMERATOR: 'Above the line, or counted.',
  DENOMINATOR: 'Below the line.',
  BESIDE: 'No side of the quotient: what a quantile is read from, or an interval is made of.',
})

const PartReadEnum = defineEnum('PartRead', 'How a part is read from the ledger.', {
  SUM: 'Added up over the period.',
  LEVEL: 'The level at the end of the period: everything before it added up.',
  HISTOGRAM: 'The number of records in each bucket; `amount` is that of all buckets.',
  TRAILING: 'Added up over the days before the end of the period that the formula names.',
})

@ObjectType('MeasureInSql', {
  simpleResolvers: true,
  description:
    'One way in which a row of the facts counts, as SQL. To list the rows: select * from `table` `alias` `join` where `at` is not null and (`where`).',
})
export class MeasureInSqlType implements MeasureInSql {
  @Field(() => String, { description: 'Table of the facts.' })
  table!: string

  @Field(() => String, { description: 'Alias under which the other texts name it.' })
  alias!: string

  @Field(() => String, { description: 'What is joined to it. Empty: nothing.' })
  join!: string

  @Field(() => String, {
    description: 'Instant or date whose day, in the reporting time zone, decides the period.',
  })
  at!: string

  @Field(() => String, { description: 'Which rows count.' })
  where!: string

  @Field(() => String, { description: 'What each of them adds.' })
  value!: string
}

@ObjectType('ExplainedPart', {
  simpleResolvers: true,
  description: 'A measure that the formula reads, and what it came to.',
})
export class ExplainedPartType implements PartAnswer {
  @Field(() => String, { description: 'Name of the measure, as in `KpiVariant.parts`.' })
  measure!: PartAnswer['measure']

  @Field(() => PartSideEnum, { description: 'Where it stands in the formula.' })
  side!: PartAnswer['side']

  @Field(() => PartReadEnum, { description: 'How it is read.' })
  readAs!: PartAnswer['readAs']

  @Field(() => Float, {
    description: 'What it came to: a count, seconds, or an amount in the unit of the KPI.',
  })
  amount!: number

  @Field(() => Int, { description: 'Value of the column `moment` of its rows in the ledger.' })
  moment!: number

  @Field(() => String, { description: 'Column of the ledger that holds it, such as `v2`.' })
  column!: string

  @Field(() => [MeasureInSqlType], { description: 'Which rows of the facts are counted in it.' })
  countedFrom!: PartAnswer['countedFrom']
}

@ObjectType('Exclusion', {
  simpleResolvers: true,
  description: 'What the definition leaves out, and how many records that were.',
})
export class ExclusionType implements Exclusion {
  @Field(() => String, {
    nullable: true,
    description: 'Its code, as in `ExcludedCount.reason`. Null where it has none.',
  })
  reason!: string | null

  @Field(() => String, { description: 'In words.' })
  inWords!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Records of the period and scope. Null where they are not counted: not zero.',
  })
  count!: number | null
}

@ObjectType('ExplainedStatement', {
  simpleResolvers: true,
  description:
    'A statement that gave the parts, as it was sent. Its answer has one array for each column: role (0 sum, 1 level, 2 trailing), period, moment, bucket, then the columns of the ledger that were asked for; arrays of one place belong together, and rows of one moment add up.',
})
export class ExplainedStatementType implements StatementAnswer {
  @Field(() => String, { description: 'Its text, with places $1, $2 … for parameters.' })
  text!: string

  @Field(() => [String], { description: 'The parameters in their order, as text.' })
  parameters!: readonly string[]

  @Field(() => String, {
    description: 'The same with the parameters put in, to be run as it stands.',
  })
  runnable!: string

  @Field(() => Int, { description: 'Rows of the answer.' })
  rows!: number

  @Field(() => Float, { description: 'Milliseconds from sending it to its answer.' })
  milliseconds!: number
}

@ObjectType('ExplanationCost', {
  simpleResolvers: true,
  description: 'What it takes to work the reading out, without what is read once for a request.',
})
export class ExplanationCostType {
  @Field(() => Int, { description: 'Statements sent.' })
  statements!: number

  @Field(() => Int, { description: 'Rows of their answers.' })
  rows!: number

  @Field(() => Float, { description: 'Milliseconds in which they were answered.' })
  milliseconds!: number
}

@ObjectType('Explanation', {
  simpleResolvers: true,
  description:
    'How a reading came to be. Its statement is sent once more, alone and on the same state of the data; who does not ask for this pays nothing for it.',
})
export class ExplanationType implements ExplanationAnswer {
  @Field(() => String, { description: 'The formula in words.' })
  inWords!: string

  @Field(() => String, {
    description: 'The formula with the amounts put in, to be checked by hand.',
  })
  inNumbers!: string

  @Field(() => [ExplainedPartType], { description: 'What the formula reads.' })
  parts!: ExplanationAnswer['parts']

  @Field(() => [ExclusionType], { description: 'What it leaves out, zero counts included.' })
  exclusions!: ExplanationAnswer['exclusions']

  @Field(() => [ExplainedStatementType], { description: 'What was asked of the database.' })
  statements!: ExplanationAnswer['statements']

  @Field(() => ExplanationCostType, { description: 'What that took.' })
  cost!: ExplanationAnswer['cost']

  @Field(() => Instant, {
    description:
      'When this answer was worked out. Its bytes are kept and given again to equal questions until the data or the minute change: if this is before you asked, you have been given kept ones. The header `cache-status` says so too.',
  })
  workedOutAt!: Date

  @Field(() => FreshnessType, {
    nullable: true,
    description: 'How recent and how complete the facts of the scope are, as known now.',
  })
  freshness!: ExplanationAnswer['freshness']

  @Field(() => OriginType, {
    nullable: true,
    description: 'Which imports and other changes brought what is counted.',
  })
  origin!: ExplanationAnswer['origin']
}
