import { Extensions, Field, ObjectType } from 'type-graphql'
import type { Dimension } from '../../../domain/kpi/dimensions.js'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import { DimensionEnum } from '../../directory/graphql/words.types.js'
import type {
  GroupKey,
  PeriodAnswer,
  ReadingAnswer,
  ScopeAnswer,
  ScorecardAnswer,
} from '../answer.js'
import { SentenceKindEnum } from './enums.types.js'
import { PeriodType } from './period.types.js'
import { ReadingType } from './reading.types.js'

@ObjectType('GroupKey', {
  simpleResolvers: true,
  description: 'One value of a dimension.',
})
export class GroupKeyType implements GroupKey {
  @Field(() => DimensionEnum, { description: 'What was broken down by.' })
  dimension!: Dimension

  @Field(() => String, {
    description: 'Code to use in `ScopeInput`. `UNKNOWN` where the record names none.',
  })
  code!: string

  @Field(() => String, { description: 'Name to show.' })
  name!: string
}

@ObjectType('ScorecardRow', {
  simpleResolvers: true,
  description: 'The same KPIs for one group.',
})
export class ScorecardRowType {
  @Field(() => GroupKeyType, { description: 'Whose row.' })
  group!: GroupKey

  @Extensions(listOf(40))
  @Field(() => [ReadingType], { description: 'In the order of `Scorecard.readings`.' })
  readings!: readonly ReadingAnswer[]
}

@ObjectType('Sentence', {
  simpleResolvers: true,
  description: 'A generated sentence for the minutes. It follows from the readings by fixed rules.',
})
export class SentenceType {
  @Field(() => SentenceKindEnum, { description: 'What it is about.' })
  kind!: ScorecardAnswer['sentences'][number]['kind']

  @Field(() => String, { description: 'The sentence, in English.' })
  text!: string

  @Field(() => [String], { description: 'Codes of the KPIs it speaks of.' })
  kpis!: readonly string[]

  @Field(() => String, { nullable: true, description: 'Path of the page that shows the evidence.' })
  permalink!: string | null
}

@ObjectType('Scorecard', {
  simpleResolvers: true,
  description: 'All asked KPIs for one period and scope: what a board page shows.',
})
export class ScorecardType implements ScorecardAnswer {
  @Field(() => PeriodType, { description: 'The period measured.' })
  period!: PeriodAnswer

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The period compared with. Null if `compare` was null.',
  })
  comparedWith!: PeriodAnswer | null

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: ScopeAnswer

  @Field(() => Instant, { description: 'What was known at this instant is what was counted.' })
  asOf!: Date

  @Field(() => String, {
    description: 'Position of the measure ledger. Equal position, equal question: equal answer.',
  })
  ledgerPosition!: string

  @Extensions(listOf(40))
  @Field(() => [ReadingType], { description: 'One reading for each KPI, in reading order.' })
  readings!: readonly ReadingAnswer[]

  @Field(() => [ScorecardRowType], {
    description: 'One row for each group, by name. Empty without `groupBy`.',
  })
  rows!: ScorecardAnswer['rows']

  @Field(() => [SentenceType], {
    description:
      'What is off, what improved, what is as usual, what is uncertain: at most one sentence of each.',
  })
  sentences!: ScorecardAnswer['sentences']

  @Field(() => String, {
    description:
      'Path of the page that shows the board KPIs of this scope and period again, with `asOf` fixed.',
  })
  permalink!: string
}
